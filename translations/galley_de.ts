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
        <location filename="../lib/archive/sql.cpp" line="94"/>
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
    <name>galley::ArxivFeed</name>
    <message>
        <location filename="../lib/sources/arxivfeed.cpp" line="131"/>
        <source>arXiv refused the request: %1. Check the identifiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/sources/arxivfeed.cpp" line="144"/>
        <source>arXiv&apos;s answer breaks off in the middle; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/sources/arxivfeed.cpp" line="145"/>
        <source>arXiv&apos;s answer is not the Atom feed it should be; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/sources/arxivfeed.cpp" line="268"/>
        <source>it gave no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/sources/arxivfeed.cpp" line="318"/>
        <source>arXiv&apos;s answer is larger than %1 MB and was not read; import fewer papers at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/sources/arxivfeed.cpp" line="324"/>
        <source>arXiv&apos;s answer is empty; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/sources/arxivfeed.cpp" line="327"/>
        <source>arXiv answers no more requests for now; wait some minutes and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/sources/arxivfeed.cpp" line="331"/>
        <source>arXiv answered with a web page instead of data; it may be down for maintenance or a network log-in may stand between. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::ArxivSource</name>
    <message>
        <location filename="../lib/sources/arxivsource.cpp" line="51"/>
        <source>arXiv refused the request (HTTP 400) without saying why.</source>
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
    <name>galley::Ctl</name>
    <message>
        <location filename="../app/ctl/archivebackup.cpp" line="39"/>
        <source>Make a consistent copy of the archive, also while others write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/archivebackup.cpp" line="41"/>
        <source>The copy; it must not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/archiveverify.cpp" line="24"/>
        <source>The archive is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/archiveverify.cpp" line="47"/>
        <source>Read the whole archive and print what is wrong in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/commandline.cpp" line="27"/>
        <source>The archive&apos;s file, made when missing (default: $GALLEY_ARCHIVE, else galley/archive.sqlite in the data folder).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/commandline.cpp" line="30"/>
        <source>Print rows as one JSON array.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/commandline.cpp" line="31"/>
        <source>Print this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/commandline.cpp" line="32"/>
        <source>Print the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/commandline.cpp" line="65"/>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/commandline.cpp" line="71"/>
        <source>“galleyctl COMMAND --help” says more about each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/commandline.cpp" line="88"/>
        <source>Which command? There are %1; --help says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/commandline.cpp" line="93"/>
        <source>There is no command “%1”; there are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/commandline.cpp" line="105"/>
        <source>%1 “galleyctl%2 --help” lists the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/commandline.cpp" line="122"/>
        <source>That is not enough for “galleyctl%1”; with --help it says what it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/commandline.cpp" line="126"/>
        <source>“galleyctl%1” cannot use “%2”; with --help it says what it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/commandline.cpp" line="138"/>
        <source>Makes, fills, exports and keeps issues of a digest, without a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/entrymove.cpp" line="23"/>
        <location filename="../app/ctl/entryremove.cpp" line="23"/>
        <location filename="../app/ctl/entryset.cpp" line="31"/>
        <location filename="../app/ctl/issueremove.cpp" line="37"/>
        <location filename="../app/ctl/issueshow.cpp" line="93"/>
        <location filename="../app/ctl/import.cpp" line="65"/>
        <location filename="../app/ctl/export.cpp" line="35"/>
        <source>An issue&apos;s slug, or “latest”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/entrymove.cpp" line="24"/>
        <location filename="../app/ctl/entryremove.cpp" line="24"/>
        <location filename="../app/ctl/entryset.cpp" line="32"/>
        <source>The entry&apos;s number, from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/entrymove.cpp" line="25"/>
        <source>The number it will have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/entrymove.cpp" line="47"/>
        <source>Move entry N to the place M.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/entryremove.cpp" line="42"/>
        <source>Remove an entry from its issue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/entryset.cpp" line="34"/>
        <source>A field and what it will hold; nothing behind = makes it missing. Items of a list stand on lines of their own; authors and categories may be separated by semicolons. The fields are %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/entryset.cpp" line="47"/>
        <source>“%1” is not FIELD=VALUE, such as difficulty=advanced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/entryset.cpp" line="52"/>
        <source>There is no field “%1”; there are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/entryset.cpp" line="92"/>
        <source>Change fields of an entry, all or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issuelist.cpp" line="40"/>
        <source>Print a row for each issue, the newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issueload.cpp" line="26"/>
        <source>Issue JSON; “-” is standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issueload.cpp" line="28"/>
        <source>Replace an issue whose slug is in the archive already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issueload.cpp" line="53"/>
        <source>%1 and %2 both hold the issue %3: leave one out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issueload.cpp" line="84"/>
        <source>Store issues from JSON, all or none, and print their slugs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issuenew.cpp" line="30"/>
        <source>The issue&apos;s title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issuenew.cpp" line="31"/>
        <source>The issue&apos;s date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issuenew.cpp" line="32"/>
        <source>The digest&apos;s name (default: that of the newest issue).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issuenew.cpp" line="34"/>
        <source>The issue&apos;s name in files and addresses (default: its date).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issuenew.cpp" line="35"/>
        <source>The introduction, in Markdown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issuenew.cpp" line="45"/>
        <source>--date is needed, such as --date 2026-04-27.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issuenew.cpp" line="46"/>
        <source>“%1” is not a day such as 2026-04-27.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issuenew.cpp" line="53"/>
        <source>--title is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issuenew.cpp" line="90"/>
        <source>Make an issue and print its slug.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issueremove.cpp" line="35"/>
        <source>Remove an issue from the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issueshow.cpp" line="29"/>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issueshow.cpp" line="39"/>
        <source>difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issueshow.cpp" line="41"/>
        <source>summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issueshow.cpp" line="43"/>
        <source>takeaways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issueshow.cpp" line="44"/>
        <source>missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issueshow.cpp" line="63"/>
        <source>1 paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issueshow.cpp" line="64"/>
        <source>%1 papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/issueshow.cpp" line="91"/>
        <source>Print what an issue holds; with --json, the issue JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/output.cpp" line="54"/>
        <source>Cannot write to standard output: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/output.cpp" line="88"/>
        <source>Cannot read standard input: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/output.cpp" line="97"/>
        <source>There is more on standard input than Galley reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/session.cpp" line="43"/>
        <source>--archive needs the path of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/session.cpp" line="46"/>
        <source>This version of Galley keeps its archive in an SQLite file and cannot open a PostgreSQL database: give --archive the path of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/session.cpp" line="74"/>
        <source>“%1” is not the number of an entry; the first is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/session.cpp" line="78"/>
        <source>There is no entry %1: the issue %2 has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/session.cpp" line="79"/>
        <source>There is no entry %1: the issue %2 has entries 1 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/summaries.h" line="13"/>
        <source>Import papers and pages into an issue, in the given order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/summaries.h" line="19"/>
        <source>Write an issue as a document and print where it went.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/handover.cpp" line="38"/>
        <source>galleyctl-full, which does this, cannot be started (%1): install Galley again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/import.cpp" line="67"/>
        <source>An arXiv identifier, a DOI of arXiv, or the address of a paper or page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/import.cpp" line="70"/>
        <source>Also every reference in this text; “-” is standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/import.cpp" line="77"/>
        <source>no arXiv identifier, DOI of arXiv or web address is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/import.cpp" line="87"/>
        <source>no arXiv identifier, DOI of arXiv or web address is in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/import.cpp" line="91"/>
        <source>What shall be imported? Give references, or --from FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/import.cpp" line="107"/>
        <source>%1 of %2 imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/import.cpp" line="153"/>
        <source>it was given before, as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/import.cpp" line="162"/>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/export.cpp" line="37"/>
        <source>The format: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/export.cpp" line="38"/>
        <source>The look: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/export.cpp" line="40"/>
        <source>The file to write, or “-” for standard output (default: the slug with the format&apos;s suffix, here).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/export.cpp" line="49"/>
        <source>--format is needed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/export.cpp" line="60"/>
        <source>There is no theme “%1”; there are %2.</source>
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
        <location filename="../app/desktop/editor/difficultybox.cpp" line="15"/>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/difficultybox.cpp" line="25"/>
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
        <location filename="../app/desktop/editor/entryeditor.cpp" line="73"/>
        <source>Takeaways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="73"/>
        <source>One a line: what a reader can do with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="74"/>
        <source>Edit Takeaways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="76"/>
        <source>Notes (never published)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="76"/>
        <source>For your colleagues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="77"/>
        <source>Edit Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/entryeditor.cpp" line="135"/>
        <source>Set Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/desktop/editor/entryeditor.cpp" line="220"/>
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
        <location filename="../app/desktop/entries/entrylist.cpp" line="14"/>
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
        <location filename="../app/desktop/entries/entrymodel.cpp" line="83"/>
        <source>Issue: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/entries/entrymodel.cpp" line="85"/>
        <source>Title, date and introduction</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::ExportDialog</name>
    <message>
        <location filename="../app/desktop/exporting/exportdialog.cpp" line="59"/>
        <location filename="../app/desktop/exporting/exportdialog.cpp" line="211"/>
        <source>Export Issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/exporting/exportdialog.cpp" line="88"/>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/exporting/exportdialog.cpp" line="98"/>
        <source>Co&amp;py to Clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/exporting/exportdialog.cpp" line="100"/>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/exporting/exportdialog.cpp" line="117"/>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/exporting/exportdialog.cpp" line="122"/>
        <source>Format of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/exporting/exportdialog.cpp" line="140"/>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/exporting/exportdialog.cpp" line="141"/>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/exporting/exportdialog.cpp" line="145"/>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/exporting/exportdialog.cpp" line="229"/>
        <source>“%1” is a folder. Add a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/exporting/exportdialog.cpp" line="233"/>
        <source>“%1” exists in this folder already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/exporting/exportdialog.cpp" line="234"/>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/exporting/exportdialog.cpp" line="259"/>
        <source>Copied to the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::ExportView</name>
    <message>
        <location filename="../app/desktop/preview/exportview.cpp" line="171"/>
        <source>The rest is too long to show here. Export the issue to see it all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::Exporter</name>
    <message>
        <location filename="../lib/exporting/exporter.cpp" line="23"/>
        <source>Web page (HTML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/exporting/exporter.cpp" line="24"/>
        <source>Issue data (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/exporting/exporter.cpp" line="25"/>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/exporting/exporter.cpp" line="26"/>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/exporting/exporter.cpp" line="43"/>
        <source>“%1” is no format to export to; use one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::HttpClient</name>
    <message>
        <location filename="../lib/net/httpclient.cpp" line="124"/>
        <source>“%1” is not an address of the web.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httpclient.cpp" line="184"/>
        <source>%1 asks for a pause of %2 between requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httpclient.cpp" line="347"/>
        <source>%1 asked for a pause; trying again in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httpclient.cpp" line="348"/>
        <source>%1 does not answer as it should; trying again in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="38"/>
        <source>%1 cannot be found; check the network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="42"/>
        <source>%1 refuses the connection; it may be down, or its address in the settings wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="49"/>
        <source>The connection to %1 broke off; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="53"/>
        <source>%1 does not answer; check the network connection or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="58"/>
        <source>The secure connection to %1 failed, its certificate is not trusted; check the clock and the network you are in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="67"/>
        <source>%1 cannot be reached; check the network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="70"/>
        <source>The answer of %1 cannot be read; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="84"/>
        <source>%1 accepts no more requests for now (HTTP 429); wait some minutes and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="89"/>
        <source>%1 has nothing at this address (HTTP %2): %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="95"/>
        <source>%1 does not give access (HTTP %2); a key or a log-in may be needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="100"/>
        <source>%1 has a problem of its own (HTTP %2); try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="102"/>
        <source>%1 refused the request (HTTP %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="110"/>
        <source>%1 sent nothing for %2; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="118"/>
        <source>%1 did not finish its answer within %2; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="126"/>
        <source>The answer of %1 is larger than %2 kB and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="135"/>
        <source>%1 sends on to an address that is not of the web; open it in a browser to see why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="144"/>
        <source>%1 sends on from one address to the next without end; open it in a browser to see why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="153"/>
        <source>%1 asks to wait for %2; try again then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="156"/>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="161"/>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/net/httperror.cpp" line="161"/>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::ImportDialog</name>
    <message>
        <location filename="../app/desktop/importing/importdialog.cpp" line="66"/>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="42"/>
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
        <source>%1 of them with a warning.</source>
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
        <location filename="../app/desktop/importing/importdialog.cpp" line="292"/>
        <source>Import 1 paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/desktop/importing/importdialog.cpp" line="293"/>
        <source>Import %n papers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="30"/>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="38"/>
        <source>Text with references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="39"/>
        <source>Identifiers, links, DOIs, a reading list, an e-mail …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="68"/>
        <source>References</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="80"/>
        <source>Progress of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="97"/>
        <source>arXiv identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="98"/>
        <source>and those from before 2007</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="99"/>
        <source>arXiv, ar5iv, alphaXiv, Hugging Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="100"/>
        <source>DOIs of arXiv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="101"/>
        <source>any other page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="115"/>
        <source>Galley understands these:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/importing/importdialoglayout.cpp" line="145"/>
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
    <name>galley::Importer</name>
    <message>
        <location filename="../lib/importing/importer.cpp" line="52"/>
        <source>It seems to be withdrawn by its authors; see the comment on arXiv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/importing/importer.cpp" line="54"/>
        <source>It seems to be withdrawn by arXiv; see the comment on arXiv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/importing/importer.cpp" line="63"/>
        <source>Version %1 was asked for; this is version %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/importing/importer.cpp" line="139"/>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/importing/importer.cpp" line="166"/>
        <source>Already entry %1, “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/importing/importer.cpp" line="170"/>
        <source>The same as “%1” in this import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/importing/importer.cpp" line="174"/>
        <source>Web pages cannot be imported yet; make a new entry by hand with this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/importing/importer.cpp" line="229"/>
        <source>arXiv has no %1; check the identifier and the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/importing/importer.cpp" line="231"/>
        <source>arXiv has no %1; check the identifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/importing/importer.cpp" line="236"/>
        <source>arXiv&apos;s record of %1 has no title; make a new entry by hand.</source>
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
        <location filename="../app/desktop/editor/issueeditor.cpp" line="24"/>
        <source>Title of the issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="24"/>
        <source>Edit Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="25"/>
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
        <location filename="../app/desktop/editor/issueeditor.cpp" line="33"/>
        <source>Edit Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="35"/>
        <source>Introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="36"/>
        <source>A few sentences that open the issue. Markdown and $TeX$.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="37"/>
        <source>Edit Introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/issueeditor.cpp" line="40"/>
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
        <location filename="../app/desktop/issues/issuepicker.cpp" line="124"/>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="155"/>
        <source>Issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="126"/>
        <source>Type to filter by title, date or publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="127"/>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="140"/>
        <source>Re&amp;move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="146"/>
        <source>&amp;Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="174"/>
        <source>&amp;New issue …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="176"/>
        <source>&amp;Remove …</source>
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
        <location filename="../app/desktop/issues/issuepicker.cpp" line="244"/>
        <source>There is no issue yet. Make the first one with “New issue”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/issues/issuepicker.cpp" line="245"/>
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
        <location filename="../app/desktop/mainwindow.cpp" line="115"/>
        <source>Choose an issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="143"/>
        <source>Opening the archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="186"/>
        <location filename="../app/desktop/mainwindowactions.cpp" line="189"/>
        <source>Move Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="257"/>
        <source>No issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="263"/>
        <source>Choose another issue (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="264"/>
        <source>%1 — Galley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="274"/>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="278"/>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="281"/>
        <location filename="../app/desktop/mainwindow.cpp" line="360"/>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="283"/>
        <source>Your last changes are not saved yet, and Galley keeps trying. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/desktop/mainwindow.cpp" line="300"/>
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../app/desktop/mainwindow.cpp" line="304"/>
        <source>%n words</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../app/desktop/mainwindow.cpp" line="304"/>
        <source>%n minutes to read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="325"/>
        <source>No issue is open. Open one with Ctrl+O, or make one with Ctrl+N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="332"/>
        <source>The archive has another text of the issue “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="333"/>
        <source>Replace It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="338"/>
        <source>Open the Archive&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindow.cpp" line="361"/>
        <source>Your last changes could not be saved. %1

Close all the same and lose them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="44"/>
        <source>&amp;New Issue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="46"/>
        <source>&amp;Open Issue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="47"/>
        <source>Open &amp;JSON File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="49"/>
        <source>&amp;Import Papers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="52"/>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="53"/>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="54"/>
        <location filename="../app/desktop/mainwindowactions.cpp" line="131"/>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="56"/>
        <location filename="../app/desktop/mainwindowactions.cpp" line="133"/>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="61"/>
        <source>&amp;New Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="62"/>
        <source>&amp;Remove Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="64"/>
        <source>Move &amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="66"/>
        <source>Move &amp;Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="67"/>
        <source>&amp;Previous Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="70"/>
        <source>Ne&amp;xt Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="77"/>
        <source>Show the &amp;Issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="79"/>
        <source>Show the P&amp;roof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="85"/>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="86"/>
        <source>Find &amp;Command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="88"/>
        <source>&amp;About Galley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="90"/>
        <source>&amp;Issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="96"/>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="100"/>
        <source>E&amp;ntry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="104"/>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="106"/>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="108"/>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="111"/>
        <source>Main toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="131"/>
        <source>&amp;Undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="133"/>
        <source>&amp;Redo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="135"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="136"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="171"/>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="172"/>
        <source>Add Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="181"/>
        <source>Remove Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="243"/>
        <source>Open an issue&apos;s JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="243"/>
        <source>Issue JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="277"/>
        <source>Exported to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="315"/>
        <source>About Galley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/mainwindowactions.cpp" line="316"/>
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
    <name>galley::PreviewBar</name>
    <message>
        <location filename="../app/desktop/preview/previewbar.cpp" line="77"/>
        <source>Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/previewbar.cpp" line="77"/>
        <source>The page as on a desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/previewbar.cpp" line="78"/>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/previewbar.cpp" line="78"/>
        <source>The page as on a phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/previewbar.cpp" line="79"/>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/previewbar.cpp" line="79"/>
        <source>The issue as plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/previewbar.cpp" line="80"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/previewbar.cpp" line="80"/>
        <source>The issue&apos;s exported files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/previewbar.cpp" line="93"/>
        <source>Format of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/previewbar.cpp" line="105"/>
        <source>Colors of the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/previewbar.cpp" line="114"/>
        <source>As the System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/previewbar.cpp" line="115"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/previewbar.cpp" line="116"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/previewbar.cpp" line="122"/>
        <source>Size of the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/previewbar.cpp" line="126"/>
        <location filename="../app/desktop/preview/previewbar.cpp" line="165"/>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::PreviewPane</name>
    <message>
        <location filename="../app/desktop/preview/previewpane.cpp" line="188"/>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/previewpane.cpp" line="188"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/previewpane.cpp" line="190"/>
        <source>What readers will see appears here once an issue is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/previewpane.cpp" line="235"/>
        <source>The preview stopped working several times. It starts again with the next change; your text is safe.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::ProofView</name>
    <message>
        <location filename="../app/desktop/preview/proofview.cpp" line="24"/>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/proofview.cpp" line="33"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/proofview.cpp" line="38"/>
        <source>Open Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/preview/proofview.cpp" line="40"/>
        <source>Copy Link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::Renderer</name>
    <message>
        <location filename="../lib/render/renderer.cpp" line="179"/>
        <source>The theme “%1” has a mistake in %2; choose another theme or mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/render/renderer.cpp" line="219"/>
        <source>The file is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../lib/render/renderer.cpp" line="260"/>
        <source>The entry is no longer in this issue.</source>
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
        <location filename="../app/desktop/settings/settingsdialog.cpp" line="28"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/settingsdialog.cpp" line="39"/>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/settingsdialog.cpp" line="40"/>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/settings/settingsdialog.cpp" line="41"/>
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
        <location filename="../app/desktop/editor/sourcepane.cpp" line="74"/>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="77"/>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="79"/>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="81"/>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="84"/>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="86"/>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="88"/>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="90"/>
        <source>DOI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="92"/>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="94"/>
        <source>Citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="96"/>
        <source>Upvotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="106"/>
        <source>No abstract is known for this entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/desktop/editor/sourcepane.cpp" line="145"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>galley::Theme</name>
    <message>
        <location filename="../lib/render/theme.cpp" line="39"/>
        <source>There is no theme “%1”; use one of: %2.</source>
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
        <location filename="../app/desktop/workspace.cpp" line="117"/>
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
