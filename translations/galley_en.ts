<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
