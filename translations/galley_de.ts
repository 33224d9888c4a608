<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>galley::AppearancePage</name>
    <message>
        <location filename="../app/desktop/settings/appearancepage.cpp" line="42"/>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/appearancepage.cpp" line="43"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/appearancepage.cpp" line="44"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/appearancepage.cpp" line="51"/>
        <source> pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/appearancepage.cpp" line="52"/>
        <source>Size of the editors’ font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/appearancepage.cpp" line="54"/>
        <source>A language model reads $n$ tokens and writes one more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/appearancepage.cpp" line="62"/>
        <source>Sample of the editors’ font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/appearancepage.cpp" line="70"/>
        <source>&amp;Theme of the published page:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/appearancepage.cpp" line="71"/>
        <source>&amp;Colours of the window:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/appearancepage.cpp" line="72"/>
        <source>&amp;Font of the editors:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::Archive</name>
    <message>
        <location filename="../lib/archive/archive.cpp" line="34"/>
        <source>The archive&apos;s path is empty. Name a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/archive.cpp" line="37"/>
        <source>This Galley keeps archives in files, not in PostgreSQL. Name a file instead of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/archive.cpp" line="43"/>
        <source>The archive %1 cannot be opened: it is a folder. Name a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/archive.cpp" line="47"/>
        <source>The archive %1 cannot be opened: it is not a file. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/archive.cpp" line="51"/>
        <source>The archive %1 cannot be made: the folder %2 cannot be made. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/archive.cpp" line="62"/>
        <source>“%1” cannot be a slug: use lower-case letters, digits and single hyphens between them, and not the word “latest”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/archive.cpp" line="92"/>
        <source>The archive %1 holds no issue yet. Make one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/archive.cpp" line="93"/>
        <source>There is no issue “%1” in the archive %2. Choose one from its list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/archive.cpp" line="129"/>
        <source>There is an issue “%1” in the archive %2 already. Choose another slug, or replace that issue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/archive.cpp" line="138"/>
        <source>The issue “%1” is in the archive %2 already, as “%3”. Store it under that slug.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/backup.cpp" line="46"/>
        <source>The backup %1 exists already. Choose another name, or remove it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/backup.cpp" line="50"/>
        <source>The backup %1 cannot be written: its folder %2 is not there. Make it, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/backup.cpp" line="60"/>
        <source>The backup %1 cannot be written: %2. Choose another place, or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/backup.cpp" line="67"/>
        <source>the copy failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/issuerows.cpp" line="46"/>
        <source>The issue “%1” in the archive %2 is damaged. Restore a backup, or load the issue again from its JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/issuerows.cpp" line="58"/>
        <source>The entry “%1” of the issue “%2” in the archive %3 is damaged. Restore a backup, or load the issue again from its JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/issuerows.cpp" line="72"/>
        <source>The entry “%1” cannot be stored: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/issuerows.cpp" line="94"/>
        <source>The issue is no longer in the archive %1. Export it to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/journal.cpp" line="28"/>
        <source>The journal in the archive %1 is damaged. Restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/schema.cpp" line="71"/>
        <source>%1 is a database of another program, not a Galley archive. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/schema.cpp" line="76"/>
        <source>The archive %1 was written by a newer Galley (its format is %2, this one knows %3). Update Galley to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/schema.cpp" line="93"/>
        <source>The archive %1 is in a place where SQLite cannot keep it safe. Choose a folder on a local disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/sql.cpp" line="46"/>
        <source>The archive %1 is in use by another program. Wait for it or close it, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/sql.cpp" line="51"/>
        <source>The archive %1 cannot be written: the file or its folder is read-only. Allow writing, or choose another archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/sql.cpp" line="55"/>
        <source>The archive %1 cannot be opened. Check that its folder is there and that you may write in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/sql.cpp" line="59"/>
        <source>The archive %1 cannot grow: the disk is full. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/sql.cpp" line="62"/>
        <source>The archive %1 is damaged. Restore its latest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/sql.cpp" line="65"/>
        <source>%1 is not a Galley archive. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/sql.cpp" line="68"/>
        <source>The archive %1 cannot be read or written: %2. Check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/sql.cpp" line="98"/>
        <source>The archive %1 cannot be opened: Qt&apos;s SQLite driver is missing. Install the package libqt6sql6-sqlite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/sql.cpp" line="157"/>
        <source>The archive %1 was moved, deleted or replaced while it was open. Put it back, or start again to open what is there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/verify.cpp" line="37"/>
        <source>Row %1 of the table %2 belongs to an issue that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/verify.cpp" line="50"/>
        <source>Issue “%1”: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/verify.cpp" line="53"/>
        <location filename="../lib/archive/verify.cpp" line="79"/>
        <source>its id is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/verify.cpp" line="55"/>
        <source>its slug is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/verify.cpp" line="57"/>
        <source>its publication or its title is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/verify.cpp" line="59"/>
        <source>its date is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/verify.cpp" line="61"/>
        <source>its further members cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/verify.cpp" line="71"/>
        <source>Issue “%1”, entry %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/verify.cpp" line="77"/>
        <source>its position is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/verify.cpp" line="82"/>
        <source>it cannot be read (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/verify.cpp" line="91"/>
        <source>its column %1 is not what it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/archive/verify.cpp" line="122"/>
        <source>Edit %1 of the journal cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::AtomicFile</name>
    <message>
        <location filename="../lib/base/atomicfile.cpp" line="28"/>
        <source>Cannot write %1: the folder %2 does not exist. Make it, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/base/atomicfile.cpp" line="32"/>
        <source>Cannot write %1: it is a folder. Name a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/base/atomicfile.cpp" line="36"/>
        <source>Cannot write %1: %2. The file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/base/atomicfile.cpp" line="44"/>
        <source>Cannot read %1: it is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/base/atomicfile.cpp" line="47"/>
        <location filename="../lib/base/atomicfile.cpp" line="52"/>
        <source>Cannot read %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/base/atomicfile.cpp" line="55"/>
        <source>%1 is larger than %2, which is more than Galley reads.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::Difficulty</name>
    <message>
        <location filename="../lib/model/difficulty.cpp" line="50"/>
        <source>Accessible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/model/difficulty.cpp" line="52"/>
        <source>Intermediate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/model/difficulty.cpp" line="54"/>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::DifficultyBox</name>
    <message>
        <location filename="../app/desktop/editor/difficultybox.cpp" line="17"/>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/difficultybox.cpp" line="27"/>
        <source>%1 (Ctrl+%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::Edit</name>
    <message>
        <location filename="../lib/model/edit.cpp" line="18"/>
        <source>The entry is no longer in this issue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/model/edit.cpp" line="24"/>
        <source>There is no place %1 in an issue of %2 entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/model/edit.cpp" line="48"/>
        <source>The entry is in this issue already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/model/edit.cpp" line="50"/>
        <source>An entry needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::EditJson</name>
    <message>
        <location filename="../lib/json/editjson.cpp" line="95"/>
        <source>A stored edit cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::Entry</name>
    <message>
        <location filename="../lib/model/entry.cpp" line="101"/>
        <source>it must be %1 or more, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/model/entry.cpp" line="105"/>
        <source>an entry needs a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/model/entry.cpp" line="108"/>
        <source>“%1” is not a date and time such as 2026-04-16T17:59:00Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/model/entry.cpp" line="188"/>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/model/entry.cpp" line="206"/>
        <source>%1: an entry cannot be without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/model/entry.cpp" line="207"/>
        <source>%1: the value has the wrong type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/model/entry.cpp" line="233"/>
        <source>difficulty: “%1” is none; use accessible, intermediate or advanced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/model/entry.cpp" line="239"/>
        <source>source: “%1” is none; use manual, api-arxiv or api-hf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/model/entry.cpp" line="247"/>
        <source>%1: “%2” is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::EntryEditor</name>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="61"/>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="61"/>
        <source>Edit Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="63"/>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="63"/>
        <source>Names, with semicolons between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="64"/>
        <source>Edit Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="65"/>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="65"/>
        <source>Edit Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="66"/>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="68"/>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="68"/>
        <source>What is new, and why it matters. Markdown and $TeX$.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="70"/>
        <source>Edit Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="72"/>
        <source>Takeaways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="72"/>
        <source>One a line: what a reader can do with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="73"/>
        <source>Edit Takeaways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="75"/>
        <source>Notes (never published)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="75"/>
        <source>For your colleagues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="76"/>
        <source>Edit Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="134"/>
        <source>Set Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/desktop/editor/entryeditor.cpp" line="218"/>
        <source>%n words</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::EntryList</name>
    <message>
        <location filename="../app/desktop/entries/entrylist.cpp" line="16"/>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::EntryModel</name>
    <message numerus="yes">
        <location filename="../app/desktop/entries/entrymodel.cpp" line="23"/>
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/desktop/entries/entrymodel.cpp" line="31"/>
        <source>difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/entries/entrymodel.cpp" line="33"/>
        <source>summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/entries/entrymodel.cpp" line="35"/>
        <source>takeaways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/entries/entrymodel.cpp" line="36"/>
        <source>needs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/entries/entrymodel.cpp" line="88"/>
        <source>Issue: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/entries/entrymodel.cpp" line="90"/>
        <source>Title, date and introduction</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::ImportDialog</name>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="66"/>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="41"/>
        <source>That is more text than an import takes. Paste the part that holds the references.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="158"/>
        <source>Paste papers and pages here, alone or in any text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="159"/>
        <source>There is no reference in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="191"/>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="192"/>
        <source>&amp;Import 1 reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/desktop/importing/importdialog.cpp" line="193"/>
        <source>&amp;Import %n references</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="195"/>
        <source>&amp;Retry the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="196"/>
        <source>&amp;Retry failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="197"/>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="197"/>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="222"/>
        <source>Looking for references …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="231"/>
        <source>1 paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/desktop/importing/importdialog.cpp" line="231"/>
        <source>%n papers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="232"/>
        <source>1 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/desktop/importing/importdialog.cpp" line="232"/>
        <source>%n pages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="234"/>
        <source>1 already in this issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/desktop/importing/importdialog.cpp" line="234"/>
        <source>%n already in this issue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="236"/>
        <source>1 line without a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/desktop/importing/importdialog.cpp" line="237"/>
        <source>%n lines without a reference</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="244"/>
        <source>%1 of %2 done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/desktop/importing/importdialog.cpp" line="251"/>
        <source>Next request in %n s.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="263"/>
        <source>%1 imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="265"/>
        <source>%1 of them to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="266"/>
        <source>%1 already in this issue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="267"/>
        <source>%1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="268"/>
        <source>%1 cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="291"/>
        <source>Import 1 paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/desktop/importing/importdialog.cpp" line="292"/>
        <source>Import %n papers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="29"/>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="37"/>
        <source>Text with references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="38"/>
        <source>Identifiers, links, DOIs, a reading list, an e-mail …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="67"/>
        <source>References</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="78"/>
        <source>Progress of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="95"/>
        <source>arXiv identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="96"/>
        <source>and those from before 2007</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="97"/>
        <source>arXiv, ar5iv, alphaXiv, Hugging Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="98"/>
        <source>DOIs of arXiv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="99"/>
        <source>any other page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="113"/>
        <source>Galley understands these:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="143"/>
        <source>Import what was recognised (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::ImportModel</name>
    <message>
        <location filename="../app/desktop/importing/importmodel.cpp" line="87"/>
        <source>Already in this issue as no. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importmodel.cpp" line="166"/>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importmodel.cpp" line="167"/>
        <source>Paper on arXiv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importmodel.cpp" line="167"/>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importmodel.cpp" line="169"/>
        <source>Fetching …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importmodel.cpp" line="171"/>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importmodel.cpp" line="171"/>
        <source>Imported. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importmodel.cpp" line="177"/>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::Issue</name>
    <message>
        <location filename="../lib/model/issue.cpp" line="33"/>
        <source>%1: it must be a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/model/issue.cpp" line="43"/>
        <source>%1: an issue cannot be without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/model/issue.cpp" line="108"/>
        <source>date: an issue needs a day of the calendar, such as 2026-04-27.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/model/issue.cpp" line="162"/>
        <source>“%1” cannot be a slug: use lower-case letters, digits and single hyphens between them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::IssueDocument</name>
    <message>
        <location filename="../lib/document/issuedocument.cpp" line="130"/>
        <source>Another change is just being made. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::IssueEditor</name>
    <message>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="25"/>
        <source>Title of the issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="25"/>
        <source>Edit Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="26"/>
        <source>Publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="26"/>
        <source>Edit Publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="29"/>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="30"/>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="32"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="32"/>
        <source>A code such as en or pt-BR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="32"/>
        <source>Edit Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="34"/>
        <source>Introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="35"/>
        <source>A few sentences that open the issue. Markdown and $TeX$.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="36"/>
        <source>Edit Introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="39"/>
        <source>Change Date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::IssueJson</name>
    <message>
        <location filename="../lib/json/fieldjson.cpp" line="36"/>
        <source>%1: the value has the wrong type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/fieldjson.cpp" line="48"/>
        <source>%1: “%2” is not a value for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/issuejson.cpp" line="37"/>
        <source>line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/issuejson.cpp" line="45"/>
        <source>There is no issue JSON here: it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/issuejson.cpp" line="50"/>
        <source>This is not JSON at %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/issuejson.cpp" line="54"/>
        <source>This JSON is a list; an issue is an object with &quot;format&quot;: &quot;galley-issue&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/issuejson.cpp" line="63"/>
        <source>This JSON is not a Galley issue: &quot;format&quot; must be &quot;galley-issue&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/issuejson.cpp" line="66"/>
        <source>This issue is in version %1 of the format, and this Galley knows version %2: open it with a newer Galley.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/issuejson.cpp" line="80"/>
        <source>The issue JSON is wrong at entry %1, %2: it has more than %3 items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/issuejson.cpp" line="108"/>
        <source>The issue JSON is wrong at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/issuejson.cpp" line="116"/>
        <source>The issue JSON is wrong at entry %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/issuejson.cpp" line="160"/>
        <source>The issue JSON is larger than %1, which is more than Galley reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="30"/>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="32"/>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="34"/>
        <source>the number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="36"/>
        <location filename="../lib/json/schema.cpp" line="48"/>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="38"/>
        <location filename="../lib/json/schema.cpp" line="52"/>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="40"/>
        <location filename="../lib/json/schema.cpp" line="53"/>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="50"/>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="74"/>
        <source>%1 cannot be a slug: use lower-case letters, digits and single hyphens between them, at most 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="78"/>
        <source>%1 is not a day such as 2026-04-27</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="80"/>
        <source>it is empty, and must not be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="81"/>
        <source>%1 is not a date and time such as 2026-04-16T17:59:00Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="125"/>
        <source>entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="127"/>
        <source>item %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="137"/>
        <location filename="../lib/json/schema.cpp" line="149"/>
        <source>it must be %1, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="140"/>
        <source>%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="146"/>
        <source>%1 is not one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="152"/>
        <source>it must be %1 or more, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="167"/>
        <source>the issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/json/schema.cpp" line="169"/>
        <source>The issue JSON is wrong at %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::IssueListModel</name>
    <message>
        <location filename="../app/desktop/issues/issuelistmodel.cpp" line="37"/>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuelistmodel.cpp" line="54"/>
        <source>1 paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/desktop/issues/issuelistmodel.cpp" line="54"/>
        <source>%n papers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::IssuePicker</name>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="123"/>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="153"/>
        <source>Issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="125"/>
        <source>Type to filter by title, date or publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="126"/>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="138"/>
        <source>Re&amp;move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="144"/>
        <source>&amp;Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="172"/>
        <source>&amp;New issue …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="174"/>
        <source>&amp;Remove …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="176"/>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="179"/>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="207"/>
        <source>1 paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/desktop/issues/issuepicker.cpp" line="207"/>
        <source>%n papers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="208"/>
        <source>Remove “%1” with its %2 from the archive? This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="238"/>
        <source>There is no issue yet. Make the first one with “New issue”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="239"/>
        <source>No issue has these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::Keychain</name>
    <message>
        <location filename="../app/desktop/settings/keychain.cpp" line="45"/>
        <source>The keychain did not let Galley in. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/keychain.cpp" line="49"/>
        <source>No keychain answers on this computer, so no key can be kept. Start one, such as KWallet or GNOME Keyring, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::KeysPage</name>
    <message>
        <location filename="../app/desktop/settings/keyspage.cpp" line="29"/>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/keyspage.cpp" line="35"/>
        <source>Keys are kept in the system’s keychain only, never in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/keyspage.cpp" line="40"/>
        <source>&amp;Semantic Scholar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/keyspage.cpp" line="41"/>
        <source>&amp;Hugging Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/keyspage.cpp" line="42"/>
        <source>&amp;Drafting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/keyspage.cpp" line="88"/>
        <source>Asking the keychain …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/keyspage.cpp" line="96"/>
        <source>%1 is set and is used while the keychain has no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/keyspage.cpp" line="122"/>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/keyspage.cpp" line="122"/>
        <source>Not available</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::MainWindow</name>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="77"/>
        <source>Galley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="118"/>
        <source>Choose an issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="146"/>
        <source>Opening the archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="186"/>
        <location filename="../app/desktop/mainwindowactions.cpp" line="173"/>
        <source>Move Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="256"/>
        <source>No issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="261"/>
        <source>Choose another issue (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="262"/>
        <source>%1 — Galley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="272"/>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="276"/>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="279"/>
        <location filename="../app/desktop/mainwindow.cpp" line="355"/>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="280"/>
        <source>Your last changes are not saved yet, and Galley keeps trying. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/desktop/mainwindow.cpp" line="297"/>
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../app/desktop/mainwindow.cpp" line="300"/>
        <source>%n words</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../app/desktop/mainwindow.cpp" line="300"/>
        <source>%n minutes to read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="320"/>
        <source>No issue is open. Open one with Ctrl+O, or make one with Ctrl+N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="327"/>
        <source>The archive has another text of the issue “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="328"/>
        <source>Replace It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="333"/>
        <source>Open the Archive&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="356"/>
        <source>Your last changes could not be saved. %1

Close all the same and lose them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="42"/>
        <source>&amp;New Issue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="43"/>
        <source>&amp;Open Issue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="44"/>
        <source>Open &amp;JSON File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="46"/>
        <source>&amp;Import Papers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="48"/>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="49"/>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="50"/>
        <location filename="../app/desktop/mainwindowactions.cpp" line="116"/>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="51"/>
        <location filename="../app/desktop/mainwindowactions.cpp" line="117"/>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="52"/>
        <source>&amp;New Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="53"/>
        <source>&amp;Remove Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="55"/>
        <source>Move &amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="56"/>
        <source>Move &amp;Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="57"/>
        <source>&amp;Previous Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="59"/>
        <source>Ne&amp;xt Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="65"/>
        <source>Show the &amp;Issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="66"/>
        <source>Show the P&amp;roof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="71"/>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="72"/>
        <source>Find &amp;Command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="74"/>
        <source>&amp;About Galley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="76"/>
        <source>&amp;Issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="82"/>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="86"/>
        <source>E&amp;ntry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="90"/>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="92"/>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="94"/>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="97"/>
        <source>Main toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="116"/>
        <source>&amp;Undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="117"/>
        <source>&amp;Redo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="119"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="120"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="155"/>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="156"/>
        <source>Add Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="165"/>
        <source>Remove Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="223"/>
        <source>Open an issue&apos;s JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="223"/>
        <source>Issue JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="255"/>
        <source>Exported to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="293"/>
        <source>About Galley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="294"/>
        <source>&lt;h3&gt;Galley %1&lt;/h3&gt;&lt;p&gt;A workstation for the editors of a research digest.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;&lt;p&gt;The archive is %2.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::NewIssueDialog</name>
    <message>
        <location filename="../app/desktop/issues/newissuedialog.cpp" line="41"/>
        <source>New issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/newissuedialog.cpp" line="69"/>
        <source>Such as “LLM News Digest”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/newissuedialog.cpp" line="70"/>
        <source>What this issue is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/newissuedialog.cpp" line="72"/>
        <source>The issue’s name in addresses, file names and on the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/newissuedialog.cpp" line="74"/>
        <source>Optional. Markdown, with TeX between $ signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/newissuedialog.cpp" line="85"/>
        <source>&amp;Publication:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/newissuedialog.cpp" line="86"/>
        <source>&amp;Title:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/newissuedialog.cpp" line="87"/>
        <source>&amp;Date:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/newissuedialog.cpp" line="88"/>
        <source>&amp;Slug:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/newissuedialog.cpp" line="90"/>
        <source>&amp;Introduction:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/newissuedialog.cpp" line="93"/>
        <source>&amp;Create issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/newissuedialog.cpp" line="140"/>
        <source>Use lower-case letters, digits and single hyphens between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/newissuedialog.cpp" line="143"/>
        <source>The issue “%1” has this slug already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::ServicesPage</name>
    <message>
        <location filename="../app/desktop/settings/servicespage.cpp" line="37"/>
        <source>Give a whole web address, such as https://example.org/v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/servicespage.cpp" line="39"/>
        <source>A user name or password must not be part of the address. Keys are kept below “Keys”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/servicespage.cpp" line="42"/>
        <source>Leave out what follows the “?” or “#”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/servicespage.cpp" line="51"/>
        <source>&amp;arXiv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/servicespage.cpp" line="52"/>
        <source>&amp;Hugging Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/servicespage.cpp" line="54"/>
        <source>&amp;Semantic Scholar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/servicespage.cpp" line="56"/>
        <source>&amp;Drafting (any service that speaks OpenAI’s protocol)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/servicespage.cpp" line="102"/>
        <source>Not set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/servicespage.cpp" line="107"/>
        <source>%1 is set and wins over this address: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::Settings</name>
    <message>
        <location filename="../app/desktop/settings/settingswriter.cpp" line="38"/>
        <source>The settings could not be written to “%1”. Make the file and its folder writable and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/settingswriter.cpp" line="43"/>
        <source>The settings file “%1” is damaged. Rename or remove it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::SettingsDialog</name>
    <message>
        <location filename="../app/desktop/settings/settingsdialog.cpp" line="27"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/settingsdialog.cpp" line="36"/>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/settingsdialog.cpp" line="37"/>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/settingsdialog.cpp" line="38"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::SourcePane</name>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="72"/>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="73"/>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="76"/>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="78"/>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="80"/>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="82"/>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="84"/>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="86"/>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="88"/>
        <source>DOI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="90"/>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="92"/>
        <source>Citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="94"/>
        <source>Upvotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="104"/>
        <source>No abstract is known for this entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="144"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::Workspace</name>
    <message>
        <location filename="../app/desktop/workspace.cpp" line="32"/>
        <source>The sample issue is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/workspace.cpp" line="122"/>
        <source>%1 was not opened. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <location filename="../app/desktop/main.cpp" line="53"/>
        <source>A workstation for the editors of a research digest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/main.cpp" line="57"/>
        <source>The archive, instead of the usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/main.cpp" line="59"/>
        <source>The entry, from 1, to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/main.cpp" line="62"/>
        <source>An issue&apos;s slug, or the path of an issue&apos;s JSON.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
