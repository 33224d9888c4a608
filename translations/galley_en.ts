<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>galley::Archive</name>
    <message numerus="yes">
        <source>%n row(s) of the table %1 belong to an issue that is not there.</source>
        <translation>
            <numerusform>%n row of the table %1 belongs to an issue that is not there.</numerusform>
            <numerusform>%n rows of the table %1 belong to an issue that is not there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::Ctl</name>
    <message numerus="yes">
        <source>The filter hides %n candidates.</source>
        <translation>
            <numerusform>The filter hides %n candidate.</numerusform>
            <numerusform>The filter hides %n candidates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading the archive for the search: %1 of %n issues</source>
        <translation>
            <numerusform>Reading the archive for the search: %1 of %n issue</numerusform>
            <numerusform>Reading the archive for the search: %1 of %n issues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::EntryEditor</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::EntryModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ExportDialog</name>
    <message numerus="yes">
        <source>%n pictures have not come and will be left out.</source>
        <translation>
            <numerusform>%n picture has not come and will be left out.</numerusform>
            <numerusform>%n pictures have not come and will be left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::FeedsDialog</name>
    <message numerus="yes">
        <source>%n items are in it now.</source>
        <translation>
            <numerusform>%n item is in it now.</numerusform>
            <numerusform>%n items are in it now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ImportBar</name>
    <message numerus="yes">
        <source>An import was cut off: %n references are left.</source>
        <translation>
            <numerusform>An import was cut off: %n reference is left.</numerusform>
            <numerusform>An import was cut off: %n references are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Import %n references</source>
        <translation>
            <numerusform>&amp;Import %n reference</numerusform>
            <numerusform>&amp;Import %n references</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in this issue</source>
        <translation>
            <numerusform>%n already in this issue</numerusform>
            <numerusform>%n already in this issue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines without a reference</source>
        <translation>
            <numerusform>%n line without a reference</numerusform>
            <numerusform>%n lines without a reference</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next request in %n s.</source>
        <translation>
            <numerusform>Next request in %n s.</numerusform>
            <numerusform>Next request in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n papers</source>
        <translation>
            <numerusform>Import %n paper</numerusform>
            <numerusform>Import %n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ran before</source>
        <translation>
            <numerusform>%n ran before</numerusform>
            <numerusform>%n ran before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ImportModel</name>
    <message numerus="yes">
        <source>There is no network; trying again in %n s.</source>
        <translation>
            <numerusform>There is no network; trying again in %n s.</numerusform>
            <numerusform>There is no network; trying again in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And in %n earlier issues.</source>
        <translation>
            <numerusform>And in %n earlier issue.</numerusform>
            <numerusform>And in %n earlier issues.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::InboxModel</name>
    <message numerus="yes">
        <source>The filter hides %n candidates.</source>
        <translation>
            <numerusform>The filter hides %n candidate.</numerusform>
            <numerusform>The filter hides %n candidates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n candidates are dealt with.</source>
        <translation>
            <numerusform>%n candidate is dealt with.</numerusform>
            <numerusform>All %n candidates are dealt with.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::InboxPane</name>
    <message numerus="yes">
        <source>%n new candidates</source>
        <translation>
            <numerusform>%n new candidate</numerusform>
            <numerusform>%n new candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>The last %n day</numerusform>
            <numerusform>The last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upvotes or more</source>
        <translation>
            <numerusform>%n upvote or more</numerusform>
            <numerusform>%n upvotes or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::IssueListModel</name>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::IssuePicker</name>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::MainWindow</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes to read</source>
        <translation>
            <numerusform>%n minute to read</numerusform>
            <numerusform>%n minutes to read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::PreflightPanel</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::PublishDialog</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files of an earlier publication are committed with it.</source>
        <translation>
            <numerusform>%n file of an earlier publication is committed with it.</numerusform>
            <numerusform>%n files of an earlier publication are committed with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier commits are pushed with it.</source>
        <translation>
            <numerusform>%n earlier commit is pushed with it.</numerusform>
            <numerusform>%n earlier commits are pushed with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n errors that readers would see:</source>
        <translation>
            <numerusform>“%1” has %n error that readers would see:</numerusform>
            <numerusform>“%1” has %n errors that readers would see:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::RefreshDialog</name>
    <message numerus="yes">
        <source>&amp;Take %n changes</source>
        <translation>
            <numerusform>&amp;Take %n change</numerusform>
            <numerusform>&amp;Take %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next request in %n s.</source>
        <translation>
            <numerusform>Next request in %n s.</numerusform>
            <numerusform>Next request in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ReplaceDialog</name>
    <message numerus="yes">
        <source>%1 of %n changes ticked</source>
        <translation>
            <numerusform>%1 of %n change ticked</numerusform>
            <numerusform>%1 of %n changes ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %1 back in %n issues.</source>
        <translation>
            <numerusform>Took %1 back in %n issue.</numerusform>
            <numerusform>Took %1 back in %n issues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced %1 in %n issues.</source>
        <translation>
            <numerusform>Replaced %1 in %n issue.</numerusform>
            <numerusform>Replaced %1 in %n issues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issues were left as they are. %1</source>
        <translation>
            <numerusform>%n issue was left as it is. %1</numerusform>
            <numerusform>%n issues were left as they are. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::SearchDialog</name>
    <message numerus="yes">
        <source>%n issues are still being read…</source>
        <translation>
            <numerusform>%n issue is still being read…</numerusform>
            <numerusform>%n issues are still being read…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::SourcePane</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ThemeEditor</name>
    <message numerus="yes">
        <source>%n mistakes. The proof shows the theme as it was before.</source>
        <translation>
            <numerusform>%n mistake. The proof shows the theme as it was before.</numerusform>
            <numerusform>%n mistakes. The proof shows the theme as it was before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ThemeFileList</name>
    <message numerus="yes">
        <source>%n mistakes</source>
        <translation>
            <numerusform>%n mistake</numerusform>
            <numerusform>%n mistakes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::WebFeed</name>
    <message numerus="yes">
        <source>The feed of %1 breaks off after %n item(s), so that nothing of it is used; try again.</source>
        <translation>
            <numerusform>The feed of %1 breaks off after %n item, so that nothing of it is used; try again.</numerusform>
            <numerusform>The feed of %1 breaks off after %n items, so that nothing of it is used; try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::WritingFindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
</TS>
