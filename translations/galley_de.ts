<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>galley::AboutPage</name>
    <message>
        <source>&amp;Web address</source>
        <translation>&amp;Webadresse</translation>
    </message>
    <message>
        <source>&amp;Sender of the e-mail</source>
        <translation>Abs&amp;ender der E-Mail</translation>
    </message>
    <message>
        <source>The name is edited with the title of an issue.</source>
        <translation>Der Name wird mit dem Titel einer Ausgabe bearbeitet.</translation>
    </message>
    <message>
        <source>&amp;Description, for the site and its feeds</source>
        <translation>&amp;Beschreibung, für die Website und ihre Feeds</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Give the whole address of a folder, such as https://example.org/digest/.</source>
        <translation>Geben Sie die ganze Adresse eines Ordners an, wie https://example.org/digest/.</translation>
    </message>
    <message>
        <source>Where the site will be found. Feeds and e-mails link to it.</source>
        <translation>Wo die Website zu finden sein wird. Feeds und E-Mails verlinken sie.</translation>
    </message>
    <message>
        <source>Without one, the mail program puts in yours.</source>
        <translation>Ohne Angabe setzt das E-Mail-Programm Ihren ein.</translation>
    </message>
</context>
<context>
    <name>galley::AppearancePage</name>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Size of the editors’ font</source>
        <translation>Größe der Editorschrift</translation>
    </message>
    <message>
        <source>A language model reads $n$ tokens and writes one more.</source>
        <translation>Ein Sprachmodell liest $n$ Token und schreibt eines mehr.</translation>
    </message>
    <message>
        <source>Sample of the editors’ font</source>
        <translation>Beispiel der Editorschrift</translation>
    </message>
    <message>
        <source>&amp;Colours of the window:</source>
        <translation>&amp;Farben des Fensters:</translation>
    </message>
    <message>
        <source>&amp;Font of the editors:</source>
        <translation>&amp;Schrift der Editoren:</translation>
    </message>
</context>
<context>
    <name>galley::Archive</name>
    <message>
        <source>The archive&apos;s path is empty. Name a file.</source>
        <translation>Der Pfad des Archivs ist leer. Geben Sie eine Datei an.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be opened: it is a folder. Name a file in it.</source>
        <translation>Das Archiv %1 lässt sich nicht öffnen: Es ist ein Ordner. Geben Sie eine Datei darin an.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be opened: it is not a file. Choose another.</source>
        <translation>Das Archiv %1 lässt sich nicht öffnen: Es ist keine Datei. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be made: the folder %2 cannot be made. Choose another place.</source>
        <translation>Das Archiv %1 lässt sich nicht anlegen: Der Ordner %2 kann nicht erstellt werden. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>“%1” cannot be a slug: use lower-case letters, digits and single hyphens between them, and not the word “latest”.</source>
        <translation>„%1“ kann kein Kurzname sein: Verwenden Sie Kleinbuchstaben, Ziffern und einzelne Bindestriche dazwischen, und nicht das Wort „latest“.</translation>
    </message>
    <message>
        <source>The archive %1 holds no issue yet. Make one first.</source>
        <translation>Das Archiv %1 enthält noch keine Ausgabe. Legen Sie zuerst eine an.</translation>
    </message>
    <message>
        <source>There is no issue “%1” in the archive %2. Choose one from its list.</source>
        <translation>Im Archiv %2 gibt es keine Ausgabe „%1“. Wählen Sie eine aus seiner Liste.</translation>
    </message>
    <message>
        <source>There is an issue “%1” in the archive %2 already. Choose another slug, or replace that issue.</source>
        <translation>Im Archiv %2 gibt es bereits eine Ausgabe „%1“. Wählen Sie einen anderen Kurznamen oder ersetzen Sie jene Ausgabe.</translation>
    </message>
    <message>
        <source>The issue “%1” is in the archive %2 already, as “%3”. Store it under that slug.</source>
        <translation>Die Ausgabe „%1“ ist bereits im Archiv %2, und zwar als „%3“. Speichern Sie sie unter diesem Kurznamen.</translation>
    </message>
    <message>
        <source>The backup %1 exists already. Choose another name, or remove it first.</source>
        <translation>Die Sicherung %1 gibt es bereits. Wählen Sie einen anderen Namen oder entfernen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>The backup %1 cannot be written: its folder %2 is not there. Make it, or choose another.</source>
        <translation>Die Sicherung %1 kann nicht geschrieben werden: Ihr Ordner %2 ist nicht vorhanden. Legen Sie ihn an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The backup %1 cannot be written: %2. Choose another place, or free some space.</source>
        <translation>Die Sicherung %1 kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ort oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>the copy failed</source>
        <translation>das Kopieren ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The issue “%1” in the archive %2 is damaged. Restore a backup, or load the issue again from its JSON.</source>
        <translation>Die Ausgabe „%1“ im Archiv %2 ist beschädigt. Spielen Sie eine Sicherung zurück oder laden Sie die Ausgabe erneut aus ihrem JSON.</translation>
    </message>
    <message>
        <source>The entry “%1” of the issue “%2” in the archive %3 is damaged. Restore a backup, or load the issue again from its JSON.</source>
        <translation>Der Beitrag „%1“ der Ausgabe „%2“ im Archiv %3 ist beschädigt. Spielen Sie eine Sicherung zurück oder laden Sie die Ausgabe erneut aus ihrem JSON.</translation>
    </message>
    <message>
        <source>The entry “%1” cannot be stored: %2</source>
        <translation>Der Beitrag „%1“ kann nicht gespeichert werden: %2</translation>
    </message>
    <message>
        <source>The issue is no longer in the archive %1. Export it to keep it.</source>
        <translation>Die Ausgabe ist nicht mehr im Archiv %1. Exportieren Sie sie, um sie zu behalten.</translation>
    </message>
    <message>
        <source>The journal in the archive %1 is damaged. Restore a backup.</source>
        <translation>Das Journal im Archiv %1 ist beschädigt. Spielen Sie eine Sicherung zurück.</translation>
    </message>
    <message>
        <source>The archive %1 was written by a newer Galley (its format is %2, this one knows %3). Update Galley to open it.</source>
        <translation>Das Archiv %1 wurde von einem neueren Galley geschrieben (sein Format ist %2, dieses kennt %3). Aktualisieren Sie Galley, um es zu öffnen.</translation>
    </message>
    <message>
        <source>The archive %1 is in a place where SQLite cannot keep it safe. Choose a folder on a local disk.</source>
        <translation>Das Archiv %1 liegt an einem Ort, an dem SQLite es nicht sicher aufbewahren kann. Wählen Sie einen Ordner auf einem lokalen Datenträger.</translation>
    </message>
    <message>
        <source>The archive %1 is in use by another program. Wait for it or close it, and try again.</source>
        <translation>Das Archiv %1 wird von einem anderen Programm benutzt. Warten Sie darauf oder beenden Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be written: the file or its folder is read-only. Allow writing, or choose another archive.</source>
        <translation>Das Archiv %1 kann nicht geschrieben werden: Die Datei oder ihr Ordner ist schreibgeschützt. Erlauben Sie das Schreiben oder wählen Sie ein anderes Archiv.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be opened. Check that its folder is there and that you may write in it.</source>
        <translation>Das Archiv %1 lässt sich nicht öffnen. Prüfen Sie, ob sein Ordner vorhanden ist und Sie darin schreiben dürfen.</translation>
    </message>
    <message>
        <source>The archive %1 cannot grow: the disk is full. Free some space and try again.</source>
        <translation>Das Archiv %1 kann nicht wachsen: Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The archive %1 is damaged. Restore its latest backup.</source>
        <translation>Das Archiv %1 ist beschädigt. Spielen Sie seine letzte Sicherung zurück.</translation>
    </message>
    <message>
        <source>%1 is not a Galley archive. Choose another file.</source>
        <translation>%1 ist kein Galley-Archiv. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be read or written: %2. Check the disk and try again.</source>
        <translation>Das Archiv %1 kann nicht gelesen oder geschrieben werden: %2. Prüfen Sie den Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The archive %1 was moved, deleted or replaced while it was open. Put it back, or start again to open what is there now.</source>
        <translation>Das Archiv %1 wurde verschoben, gelöscht oder ersetzt, während es geöffnet war. Legen Sie es zurück oder starten Sie neu, um zu öffnen, was jetzt dort ist.</translation>
    </message>
    <message>
        <source>Issue “%1”: %2.</source>
        <translation>Ausgabe „%1“: %2.</translation>
    </message>
    <message>
        <source>its id is none</source>
        <translation>die Kennung ist ungültig</translation>
    </message>
    <message>
        <source>its slug is none</source>
        <translation>der Kurzname ist ungültig</translation>
    </message>
    <message>
        <source>its publication or its title is missing</source>
        <translation>die Publikation oder der Titel fehlt</translation>
    </message>
    <message>
        <source>its date is none</source>
        <translation>das Datum ist ungültig</translation>
    </message>
    <message>
        <source>its further members cannot be read</source>
        <translation>die weiteren Angaben sind nicht lesbar</translation>
    </message>
    <message>
        <source>Issue “%1”, entry %2: %3.</source>
        <translation>Ausgabe „%1“, Beitrag %2: %3.</translation>
    </message>
    <message>
        <source>its position is %1</source>
        <translation>die Position ist %1</translation>
    </message>
    <message>
        <source>it cannot be read (%1)</source>
        <translation>nicht lesbar (%1)</translation>
    </message>
    <message>
        <source>its column %1 is not what it says</source>
        <translation>die Spalte %1 stimmt nicht mit dem Inhalt überein</translation>
    </message>
    <message>
        <source>Edit %1 of the journal cannot be read.</source>
        <translation>Die Änderung %1 im Journal ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The picture of %1: %2.</source>
        <translation>Das Bild von %1: %2.</translation>
    </message>
    <message>
        <source>its bytes have changed</source>
        <translation>die Bytes haben sich verändert</translation>
    </message>
    <message>
        <source>it is not of the kind that it says</source>
        <translation>die Art stimmt nicht mit der Angabe überein</translation>
    </message>
    <message>
        <source>its size is none</source>
        <translation>die Größe ist ungültig</translation>
    </message>
    <message>
        <source>its column reference_key is not what it says; its text is whole, only the search for papers that ran before may miss it until it is next changed</source>
        <translation>die Spalte reference_key stimmt nicht mit dem Inhalt überein; der Text ist heil, nur die Suche nach bereits erschienenen Artikeln übersieht den Beitrag vielleicht, bis er das nächste Mal geändert wird</translation>
    </message>
    <message>
        <source>What the service “%1” said of %2 cannot be read. The issues are whole; refresh the paper&apos;s metadata to ask again.</source>
        <translation>Was der Dienst „%1“ zu %2 gesagt hat, ist nicht lesbar. Die Ausgaben sind heil; aktualisieren Sie die Metadaten des Artikels, um erneut zu fragen.</translation>
    </message>
    <message>
        <source>The import of “%1” into the issue “%2” cannot go on by itself. The issue is whole; import it again.</source>
        <translation>Der Import von „%1“ in die Ausgabe „%2“ kann nicht von selbst weitergehen. Die Ausgabe ist heil; importieren Sie den Verweis erneut.</translation>
    </message>
    <message>
        <source>Entry %1 of the issue “%2” in the archive %3 is damaged. Restore a backup, or load the issue again from its JSON.</source>
        <translation>Beitrag %1 der Ausgabe „%2“ im Archiv %3 ist beschädigt. Stellen Sie eine Sicherung wieder her oder laden Sie die Ausgabe erneut aus ihrem JSON.</translation>
    </message>
    <message>
        <source>The archive %1 is not empty. Copy to one that is, or to a new file.</source>
        <translation>Das Archiv %1 ist nicht leer. Kopieren Sie in ein leeres oder in eine neue Datei.</translation>
    </message>
    <message>
        <source>The copy to %1 was stopped; nothing was copied.</source>
        <translation>Das Kopieren nach %1 wurde angehalten; es wurde nichts kopiert.</translation>
    </message>
    <message>
        <source>%1 is not the address of an archive on PostgreSQL. Write it as postgresql://user@host:port/database.</source>
        <translation>%1 ist nicht die Adresse eines Archivs auf PostgreSQL. Schreiben Sie sie als postgresql://user@host:port/database.</translation>
    </message>
    <message>
        <source>The archive %1 is refused: %2. Put the right password into ~/.pgpass, or the file that PGPASSFILE names.</source>
        <translation>Der Zugang zum Archiv %1 wird verweigert: %2. Tragen Sie das richtige Passwort in ~/.pgpass ein oder in die Datei, die PGPASSFILE nennt.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be opened: %2. Make it with createdb, or correct the address.</source>
        <translation>Das Archiv %1 lässt sich nicht öffnen: %2. Legen Sie es mit createdb an oder berichtigen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The archive %1 is refused: %2. Correct the address, or ask who keeps the server.</source>
        <translation>Der Zugang zum Archiv %1 wird verweigert: %2. Berichtigen Sie die Adresse oder wenden Sie sich an die Betreuung des Servers.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be reached: %2. Check the address, the network and the server.</source>
        <translation>Das Archiv %1 ist nicht erreichbar: %2. Prüfen Sie die Adresse, das Netzwerk und den Server.</translation>
    </message>
    <message>
        <source>The archive %1 is in use by another program. Wait for it, and try again.</source>
        <translation>Das Archiv %1 wird von einem anderen Programm benutzt. Warten Sie darauf und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be read or written with this role: %2. Ask who keeps the server for the right to, or use another role.</source>
        <translation>Das Archiv %1 kann mit dieser Rolle nicht gelesen oder geschrieben werden: %2. Bitten Sie die Betreuung des Servers um das Recht dazu oder verwenden Sie eine andere Rolle.</translation>
    </message>
    <message>
        <source>The archive %1 cannot grow: the server&apos;s disk is full. Ask who keeps it.</source>
        <translation>Das Archiv %1 kann nicht wachsen: Der Datenträger des Servers ist voll. Wenden Sie sich an die Betreuung des Servers.</translation>
    </message>
    <message>
        <source>The archive %1 is damaged on the server. Restore its latest backup.</source>
        <translation>Das Archiv %1 ist auf dem Server beschädigt. Spielen Sie seine letzte Sicherung zurück.</translation>
    </message>
    <message>
        <source>The connection to the archive %1 was lost, and what was under way is not done. It is made again with the next try.</source>
        <translation>Die Verbindung zum Archiv %1 ging verloren, und was gerade im Gange war, ist nicht geschehen. Beim nächsten Versuch wird sie wiederhergestellt.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be read or written: %2. Ask who keeps the server.</source>
        <translation>Das Archiv %1 kann nicht gelesen oder geschrieben werden: %2. Wenden Sie sich an die Betreuung des Servers.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be opened: its server is older than PostgreSQL 16. Update the server.</source>
        <translation>Das Archiv %1 lässt sich nicht öffnen: Sein Server ist älter als PostgreSQL 16. Aktualisieren Sie den Server.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be opened: its database is not kept in UTF-8. Make one with createdb --encoding=UTF8.</source>
        <translation>Das Archiv %1 lässt sich nicht öffnen: Seine Datenbank ist nicht in UTF-8. Legen Sie eine mit createdb --encoding=UTF8 an.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be opened: its database has no schema that this role may use. Ask who keeps the server.</source>
        <translation>Das Archiv %1 lässt sich nicht öffnen: Seine Datenbank hat kein Schema, das diese Rolle benutzen darf. Wenden Sie sich an die Betreuung des Servers.</translation>
    </message>
    <message>
        <source>%1 is a database of another program, not a Galley archive. Choose another.</source>
        <translation>%1 ist die Datenbank eines anderen Programms und kein Galley-Archiv. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be opened: Qt&apos;s driver %2 is missing. Install the package %3.</source>
        <translation>Das Archiv %1 lässt sich nicht öffnen: Der Qt-Treiber %2 fehlt. Installieren Sie das Paket %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the table %1 belong to an issue that is not there.</source>
        <translation>
            <numerusform>%n Zeile der Tabelle %1 gehört zu einer Ausgabe, die es nicht gibt.</numerusform>
            <numerusform>%n Zeilen der Tabelle %1 gehören zu einer Ausgabe, die es nicht gibt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ArxivFeed</name>
    <message>
        <source>arXiv refused the request: %1. Check the identifiers.</source>
        <translation>arXiv hat die Anfrage abgelehnt: %1. Prüfen Sie die Kennungen.</translation>
    </message>
    <message>
        <source>arXiv&apos;s answer breaks off in the middle; try again.</source>
        <translation>Die Antwort von arXiv bricht mittendrin ab; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>arXiv&apos;s answer is not the Atom feed it should be; try again later.</source>
        <translation>Die Antwort von arXiv ist nicht der Atom-Feed, der sie sein sollte; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation>ein Grund wurde nicht genannt</translation>
    </message>
    <message>
        <source>arXiv&apos;s answer is larger than %1 MB and was not read; import fewer papers at once.</source>
        <translation>Die Antwort von arXiv ist größer als %1&#xa0;MB und wurde nicht gelesen; importieren Sie weniger Artikel auf einmal.</translation>
    </message>
    <message>
        <source>arXiv&apos;s answer is empty; try again.</source>
        <translation>Die Antwort von arXiv ist leer; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>arXiv answers no more requests for now; wait some minutes and try again.</source>
        <translation>arXiv beantwortet vorerst keine weiteren Anfragen; warten Sie einige Minuten und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>arXiv answered with a web page instead of data; it may be down for maintenance or a network log-in may stand between. Try again later.</source>
        <translation>arXiv hat mit einer Webseite statt mit Daten geantwortet; vielleicht wird es gerade gewartet oder eine Netzwerkanmeldung steht dazwischen. Versuchen Sie es später erneut.</translation>
    </message>
</context>
<context>
    <name>galley::ArxivSource</name>
    <message>
        <source>arXiv refused the request (HTTP 400) without saying why.</source>
        <translation>arXiv hat die Anfrage ohne Angabe von Gründen abgelehnt (HTTP 400).</translation>
    </message>
    <message>
        <source>“%1” is not a category of arXiv&apos;s; they look like “cs.CL”.</source>
        <translation>„%1“ ist keine Kategorie von arXiv; solche sehen aus wie „cs.CL“.</translation>
    </message>
</context>
<context>
    <name>galley::AtomicFile</name>
    <message>
        <source>Cannot write %1: the folder %2 does not exist. Make it, or choose another.</source>
        <translation>%1 kann nicht geschrieben werden: Den Ordner %2 gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Cannot write %1: it is a folder. Name a file in it.</source>
        <translation>%1 kann nicht geschrieben werden: Es ist ein Ordner. Geben Sie eine Datei darin an.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. The file is as it was.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Die Datei ist unverändert.</translation>
    </message>
    <message>
        <source>Cannot read %1: it is a folder.</source>
        <translation>%1 kann nicht gelesen werden: Es ist ein Ordner.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than %2, which is more than Galley reads.</source>
        <translation>%1 ist größer als %2; so viel liest Galley nicht.</translation>
    </message>
</context>
<context>
    <name>galley::BalanceBar</name>
    <message>
        <source>Balance of the difficulties</source>
        <translation>Verteilung der Schwierigkeiten</translation>
    </message>
    <message>
        <source>not chosen: %1</source>
        <translation>nicht gewählt: %1</translation>
    </message>
    <message>
        <source>No difficulty chosen</source>
        <translation>Keine Schwierigkeit gewählt</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <comment>10 of 12 Intermediate</comment>
        <translation>%1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>galley::ChangeView</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>⚠ This paper seems to be withdrawn by its authors.</source>
        <translation>⚠ Dieser Artikel scheint von seinen Autoren zurückgezogen zu sein.</translation>
    </message>
    <message>
        <source>⚠ This paper seems to be withdrawn by arXiv.</source>
        <translation>⚠ Dieser Artikel scheint von arXiv zurückgezogen zu sein.</translation>
    </message>
    <message>
        <source>The entry&apos;s link names its version, so that nothing of this is ticked.</source>
        <translation>Der Link des Beitrags nennt seine Version, daher ist hiervon nichts angekreuzt.</translation>
    </message>
    <message>
        <source>Also changed</source>
        <translation>Ebenfalls geändert</translation>
    </message>
</context>
<context>
    <name>galley::ChangesModel</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
</context>
<context>
    <name>galley::ColorField</name>
    <message>
        <source>%1: choose a colour</source>
        <translation>%1: Farbe wählen</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>Farbe wählen</translation>
    </message>
    <message>
        <source>%1, in hexadecimal</source>
        <translation>%1, hexadezimal</translation>
    </message>
    <message>
        <source>Give a colour as # and six digits, such as #b3261e.</source>
        <translation>Geben Sie eine Farbe als # und sechs Ziffern an, wie #b3261e.</translation>
    </message>
</context>
<context>
    <name>galley::Ctl</name>
    <message>
        <source>Make a consistent copy of the archive, also while others write.</source>
        <translation>Eine konsistente Kopie des Archivs anlegen, auch während andere schreiben.</translation>
    </message>
    <message>
        <source>The copy; it must not exist.</source>
        <translation>Die Kopie; sie darf noch nicht existieren.</translation>
    </message>
    <message>
        <source>The archive is sound.</source>
        <translation>Das Archiv ist in Ordnung.</translation>
    </message>
    <message>
        <source>Read the whole archive and print what is wrong in it.</source>
        <translation>Das ganze Archiv lesen und ausgeben, was daran fehlerhaft ist.</translation>
    </message>
    <message>
        <source>Print rows as one JSON array.</source>
        <translation>Zeilen als ein JSON-Array ausgeben.</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>Diese Hilfe ausgeben.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>Die Version ausgeben.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>“galleyctl COMMAND --help” says more about each.</source>
        <translation>„galleyctl COMMAND --help“ sagt mehr zu jedem.</translation>
    </message>
    <message>
        <source>Which command? There are %1; --help says more.</source>
        <translation>Welcher Befehl? Es gibt %1; --help sagt mehr.</translation>
    </message>
    <message>
        <source>There is no command “%1”; there are %2.</source>
        <translation>Es gibt keinen Befehl „%1“; es gibt %2.</translation>
    </message>
    <message>
        <source>%1 “galleyctl%2 --help” lists the options.</source>
        <translation>%1 „galleyctl%2 --help“ listet die Optionen auf.</translation>
    </message>
    <message>
        <source>That is not enough for “galleyctl%1”; with --help it says what it needs.</source>
        <translation>Das genügt „galleyctl%1“ nicht; mit --help sagt es, was es braucht.</translation>
    </message>
    <message>
        <source>“galleyctl%1” cannot use “%2”; with --help it says what it needs.</source>
        <translation>„galleyctl%1“ kann mit „%2“ nichts anfangen; mit --help sagt es, was es braucht.</translation>
    </message>
    <message>
        <source>Makes, fills, exports and keeps issues of a digest, without a window.</source>
        <translation>Erstellt, füllt, exportiert und bewahrt Ausgaben eines Digests, ohne ein Fenster.</translation>
    </message>
    <message>
        <source>An issue&apos;s slug, or “latest”.</source>
        <translation>Der Kurzname einer Ausgabe, oder „latest“.</translation>
    </message>
    <message>
        <source>The entry&apos;s number, from 1.</source>
        <translation>Die Nummer des Beitrags, ab 1.</translation>
    </message>
    <message>
        <source>The number it will have.</source>
        <translation>Die Nummer, die er bekommen soll.</translation>
    </message>
    <message>
        <source>Move entry N to the place M.</source>
        <translation>Den Beitrag N an die Stelle M verschieben.</translation>
    </message>
    <message>
        <source>Remove an entry from its issue.</source>
        <translation>Einen Beitrag aus seiner Ausgabe entfernen.</translation>
    </message>
    <message>
        <source>A field and what it will hold; nothing behind = makes it missing. Items of a list stand on lines of their own; authors and categories may be separated by semicolons. The fields are %1.</source>
        <translation>Ein Feld und sein neuer Inhalt; steht nichts hinter =, fehlt es danach. Elemente einer Liste stehen in eigenen Zeilen; Autoren und Kategorien dürfen durch Semikolons getrennt sein. Die Felder sind %1.</translation>
    </message>
    <message>
        <source>“%1” is not FIELD=VALUE, such as difficulty=advanced.</source>
        <translation>„%1“ ist nicht FIELD=VALUE, wie etwa difficulty=advanced.</translation>
    </message>
    <message>
        <source>There is no field “%1”; there are %2.</source>
        <translation>Es gibt kein Feld „%1“; es gibt %2.</translation>
    </message>
    <message>
        <source>Change fields of an entry, all or none.</source>
        <translation>Felder eines Beitrags ändern, alle oder keines.</translation>
    </message>
    <message>
        <source>Print a row for each issue, the newest first.</source>
        <translation>Eine Zeile für jede Ausgabe ausgeben, die neueste zuerst.</translation>
    </message>
    <message>
        <source>Replace an issue whose slug is in the archive already.</source>
        <translation>Eine Ausgabe ersetzen, deren Kurzname bereits im Archiv ist.</translation>
    </message>
    <message>
        <source>%1 and %2 both hold the issue %3: leave one out.</source>
        <translation>%1 und %2 enthalten beide die Ausgabe %3: Lassen Sie eine davon weg.</translation>
    </message>
    <message>
        <source>The issue&apos;s title.</source>
        <translation>Der Titel der Ausgabe.</translation>
    </message>
    <message>
        <source>The issue&apos;s date.</source>
        <translation>Das Datum der Ausgabe.</translation>
    </message>
    <message>
        <source>The digest&apos;s name (default: that of the newest issue).</source>
        <translation>Der Name des Digests (Standard: der der neuesten Ausgabe).</translation>
    </message>
    <message>
        <source>The issue&apos;s name in files and addresses (default: its date).</source>
        <translation>Der Name der Ausgabe in Dateien und Adressen (Standard: ihr Datum).</translation>
    </message>
    <message>
        <source>The introduction, in Markdown.</source>
        <translation>Die Einleitung, in Markdown.</translation>
    </message>
    <message>
        <source>--date is needed, such as --date 2026-04-27.</source>
        <translation>--date ist nötig, etwa --date 2026-04-27.</translation>
    </message>
    <message>
        <source>“%1” is not a day such as 2026-04-27.</source>
        <translation>„%1“ ist kein Tag wie 2026-04-27.</translation>
    </message>
    <message>
        <source>--title is needed.</source>
        <translation>--title ist nötig.</translation>
    </message>
    <message>
        <source>Make an issue and print its slug.</source>
        <translation>Eine Ausgabe anlegen und ihren Kurznamen ausgeben.</translation>
    </message>
    <message>
        <source>Remove an issue from the archive.</source>
        <translation>Eine Ausgabe aus dem Archiv entfernen.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>takeaways</source>
        <translation>Kernpunkte</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>fehlt: %1</translation>
    </message>
    <message>
        <source>1 paper</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>%1 papers</source>
        <translation>%1 Artikel</translation>
    </message>
    <message>
        <source>Print what an issue holds; with --json, the issue JSON.</source>
        <translation>Ausgeben, was eine Ausgabe enthält; mit --json das Ausgaben-JSON.</translation>
    </message>
    <message>
        <source>Cannot write to standard output: %1.</source>
        <translation>Auf die Standardausgabe kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Cannot read standard input: %1.</source>
        <translation>Die Standardeingabe kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>There is more on standard input than Galley reads.</source>
        <translation>Auf der Standardeingabe steht mehr, als Galley liest.</translation>
    </message>
    <message>
        <source>“%1” is not the number of an entry; the first is 1.</source>
        <translation>„%1“ ist nicht die Nummer eines Beitrags; der erste ist 1.</translation>
    </message>
    <message>
        <source>There is no entry %1: the issue %2 has none.</source>
        <translation>Es gibt keinen Beitrag %1: Die Ausgabe %2 hat keine.</translation>
    </message>
    <message>
        <source>There is no entry %1: the issue %2 has entries 1 to %3.</source>
        <translation>Es gibt keinen Beitrag %1: Die Ausgabe %2 hat die Beiträge 1 bis %3.</translation>
    </message>
    <message>
        <source>Import papers and pages into an issue, in the given order.</source>
        <translation>Artikel und Seiten in der angegebenen Reihenfolge in eine Ausgabe importieren.</translation>
    </message>
    <message>
        <source>Write an issue as a document and print where it went.</source>
        <translation>Eine Ausgabe als Dokument schreiben und ausgeben, wohin.</translation>
    </message>
    <message>
        <source>galleyctl-full, which does this, cannot be started (%1): install Galley again.</source>
        <translation>galleyctl-full, das dies erledigt, lässt sich nicht starten (%1): Installieren Sie Galley erneut.</translation>
    </message>
    <message>
        <source>An arXiv identifier, a DOI of arXiv, or the address of a paper or page.</source>
        <translation>Eine arXiv-Kennung, ein DOI von arXiv oder die Adresse eines Artikels oder einer Seite.</translation>
    </message>
    <message>
        <source>no arXiv identifier, DOI of arXiv or web address is in it</source>
        <translation>keine arXiv-Kennung, kein DOI von arXiv und keine Webadresse ist darin</translation>
    </message>
    <message>
        <source>no arXiv identifier, DOI of arXiv or web address is in the text</source>
        <translation>keine arXiv-Kennung, kein DOI von arXiv und keine Webadresse ist im Text</translation>
    </message>
    <message>
        <source>What shall be imported? Give references, or --from FILE.</source>
        <translation>Was soll importiert werden? Geben Sie Verweise an, oder --from FILE.</translation>
    </message>
    <message>
        <source>%1 of %2 imported</source>
        <translation>%1 von %2 importiert</translation>
    </message>
    <message>
        <source>it was given before, as %1</source>
        <translation>wurde bereits angegeben, als %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>The format: %1.</source>
        <translation>Das Format: %1.</translation>
    </message>
    <message>
        <source>The look: %1.</source>
        <translation>Das Aussehen: %1.</translation>
    </message>
    <message>
        <source>The file to write, or “-” for standard output (default: the slug with the format&apos;s suffix, here).</source>
        <translation>Die zu schreibende Datei, oder „-“ für die Standardausgabe (Standard: der Kurzname mit der Endung des Formats, hier).</translation>
    </message>
    <message>
        <source>--format is needed: %1.</source>
        <translation>--format ist nötig: %1.</translation>
    </message>
    <message>
        <source>There is no theme “%1”; there are %2.</source>
        <translation>Es gibt kein Design „%1“; es gibt %2.</translation>
    </message>
    <message>
        <source>Nothing to mend.</source>
        <translation>Nichts zu beheben.</translation>
    </message>
    <message>
        <source>Run the editorial checks: a row a finding, with its severity, rule, entry (0 is the issue itself) and text.</source>
        <translation>Die redaktionellen Prüfungen ausführen: eine Zeile je Befund, mit Schwere, Regel, Beitrag (0 ist die Ausgabe selbst) und Text.</translation>
    </message>
    <message>
        <source>Where HTML has its pictures: “embed” within it (the default), “files” in a folder beside it, “none”.</source>
        <translation>Wo HTML seine Bilder hat: „embed“ darin (Standard), „files“ in einem Ordner daneben, „none“ gar nicht.</translation>
    </message>
    <message>
        <source>Fetch the pictures that the archive has not; without it nothing is asked of the network.</source>
        <translation>Die Bilder abrufen, die das Archiv nicht hat; ohne diese Option wird das Netzwerk nicht benutzt.</translation>
    </message>
    <message>
        <source>--pictures cannot be “%1”; use embed, files or none.</source>
        <translation>--pictures kann nicht „%1“ sein; verwenden Sie embed, files oder none.</translation>
    </message>
    <message>
        <source>The format “%1” shows no pictures.</source>
        <translation>Das Format „%1“ zeigt keine Bilder.</translation>
    </message>
    <message>
        <source>--pictures files needs a file to put the pictures beside: give -o a path, or use embed.</source>
        <translation>--pictures files braucht eine Datei, neben die die Bilder gelegt werden: Geben Sie bei -o einen Pfad an oder verwenden Sie embed.</translation>
    </message>
    <message>
        <source>Left out the picture %1: %2</source>
        <translation>Das Bild %1 wurde weggelassen: %2</translation>
    </message>
    <message>
        <source>Left out the picture %1: it is not in the archive; --fetch-pictures fetches it.</source>
        <translation>Das Bild %1 wurde weggelassen: Es ist nicht im Archiv; --fetch-pictures ruft es ab.</translation>
    </message>
    <message>
        <source>Also every reference in this file (text, saved page, mail, bibliography, link); “-” is standard input.</source>
        <translation>Auch jeder Verweis in dieser Datei (Text, gespeicherte Seite, E-Mail, Bibliografie, Link); „-“ ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>It is not in the inbox; “galleyctl inbox list” prints what is.</source>
        <translation>Das ist nicht im Eingang; „galleyctl inbox list“ gibt aus, was darin ist.</translation>
    </message>
    <message>
        <source>“%1” is not the number of a feed; “inbox feeds” prints them.</source>
        <translation>„%1“ ist nicht die Nummer eines Feeds; „inbox feeds“ gibt sie aus.</translation>
    </message>
    <message>
        <source>There is no feed %1; “inbox feeds” prints them.</source>
        <translation>Es gibt keinen Feed %1; „inbox feeds“ gibt sie aus.</translation>
    </message>
    <message>
        <source>Print a row for each feed that is asked.</source>
        <translation>Eine Zeile für jeden Feed ausgeben, der abgefragt wird.</translation>
    </message>
    <message>
        <source>Ask one more feed from now on.</source>
        <translation>Von jetzt an einen weiteren Feed abfragen.</translation>
    </message>
    <message>
        <source>hf-daily, a category such as arxiv:cs.LG, or the address of an RSS, Atom or JSON feed.</source>
        <translation>hf-daily, eine Kategorie wie arxiv:cs.LG oder die Adresse eines RSS-, Atom- oder JSON-Feeds.</translation>
    </message>
    <message>
        <source>Ask a feed no more; what it offered stays.</source>
        <translation>Einen Feed nicht mehr abfragen; was er angeboten hat, bleibt.</translation>
    </message>
    <message>
        <source>The feed&apos;s number, as “inbox feeds” prints it.</source>
        <translation>Die Nummer des Feeds, wie „inbox feeds“ sie ausgibt.</translation>
    </message>
    <message>
        <source>Only the candidates of this day.</source>
        <translation>Nur die Kandidaten dieses Tages.</translation>
    </message>
    <message>
        <source>Only those of this day and later.</source>
        <translation>Nur die von diesem Tag an.</translation>
    </message>
    <message>
        <source>Only those of this day and earlier.</source>
        <translation>Nur die bis zu diesem Tag.</translation>
    </message>
    <message>
        <source>Only those that hold all these words; -word is one that they must not hold, &quot;two words&quot; a phrase.</source>
        <translation>Nur die, die alle diese Wörter enthalten; -wort ist eines, das sie nicht enthalten dürfen, &quot;zwei wörter&quot; eine Wortfolge.</translation>
    </message>
    <message>
        <source>Only those of this category; may be given again.</source>
        <translation>Nur die dieser Kategorie; darf mehrmals angegeben werden.</translation>
    </message>
    <message>
        <source>Only those with so many upvotes.</source>
        <translation>Nur die mit mindestens so vielen Stimmen.</translation>
    </message>
    <message>
        <source>Which ones: new, kept, dismissed, taken, with commas between them, or all (default: new,kept).</source>
        <translation>Welche: new, kept, dismissed, taken, durch Kommas getrennt, oder all (Standard: new,kept).</translation>
    </message>
    <message>
        <source>“%1” is no state of a candidate; there are new, kept, dismissed, taken, and all.</source>
        <translation>„%1“ ist kein Zustand eines Kandidaten; es gibt new, kept, dismissed, taken und all.</translation>
    </message>
    <message>
        <source>“%1” is not a number of upvotes.</source>
        <translation>„%1“ ist keine Anzahl von Stimmen.</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %n candidates.</source>
        <translation>
            <numerusform>Der Filter verbirgt %n Kandidaten.</numerusform>
            <numerusform>Der Filter verbirgt %n Kandidaten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is in the inbox; “galleyctl inbox refresh” asks the feeds.</source>
        <translation>Der Eingang ist leer; „galleyctl inbox refresh“ fragt die Feeds ab.</translation>
    </message>
    <message>
        <source>Print a row for each candidate, the newest day first.</source>
        <translation>Eine Zeile für jeden Kandidaten ausgeben, den neuesten Tag zuerst.</translation>
    </message>
    <message>
        <source>The first day to ask about (default: two days before the last).</source>
        <translation>Der erste Tag, nach dem gefragt wird (Standard: zwei Tage vor dem letzten).</translation>
    </message>
    <message>
        <source>The last day to ask about (default: today, in UTC).</source>
        <translation>Der letzte Tag, nach dem gefragt wird (Standard: heute, in UTC).</translation>
    </message>
    <message>
        <source>The last day, %1, is before the first, %2.</source>
        <translation>Der letzte Tag, %1, liegt vor dem ersten, %2.</translation>
    </message>
    <message>
        <source>That is too long a time; %1 days can be asked about at once.</source>
        <translation>Das ist ein zu langer Zeitraum; es kann nach %1 Tagen auf einmal gefragt werden.</translation>
    </message>
    <message>
        <source>%1 of %2 answers</source>
        <translation>%1 von %2 Antworten</translation>
    </message>
    <message>
        <source>There is no feed to ask: “galleyctl inbox feeds add” adds one.</source>
        <translation>Es gibt keinen Feed, der abgefragt werden kann: „galleyctl inbox feeds add“ fügt einen hinzu.</translation>
    </message>
    <message>
        <source>A candidate, as “inbox list” prints it, or its arXiv identifier or address in any form.</source>
        <translation>Ein Kandidat, wie „inbox list“ ihn ausgibt, oder seine arXiv-Kennung oder Adresse in beliebiger Form.</translation>
    </message>
    <message>
        <source>Append candidates to an issue, in the given order.</source>
        <translation>Kandidaten in der angegebenen Reihenfolge an eine Ausgabe anhängen.</translation>
    </message>
    <message>
        <source>Mark candidates as worth an issue.</source>
        <translation>Kandidaten behalten: als einer Ausgabe wert markieren.</translation>
    </message>
    <message>
        <source>Put candidates aside for good.</source>
        <translation>Kandidaten endgültig verwerfen.</translation>
    </message>
    <message>
        <source>%1 of %2 pictures</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
    <message>
        <source>It was not waited for.</source>
        <translation>Es wurde nicht darauf gewartet.</translation>
    </message>
    <message>
        <source>Entries, from 1; all of them unless some are named.</source>
        <translation>Beiträge, ab 1; alle, wenn keine genannt sind.</translation>
    </message>
    <message>
        <source>Only say what would change.</source>
        <translation>Nur sagen, was sich ändern würde.</translation>
    </message>
    <message>
        <source>Take what the services say over what an editor typed as well.</source>
        <translation>Die Angaben der Dienste auch statt derer übernehmen, die von Hand eingegeben wurden.</translation>
    </message>
    <message>
        <source>the paper seems to be withdrawn</source>
        <translation>der Artikel scheint zurückgezogen zu sein</translation>
    </message>
    <message>
        <source>version %1 exists</source>
        <translation>Version %1 ist erschienen</translation>
    </message>
    <message>
        <source>Ask the services again about an issue&apos;s papers and pages.</source>
        <translation>Die Dienste erneut nach den Artikeln und Seiten einer Ausgabe fragen.</translation>
    </message>
    <message>
        <source>Ask the feeds for candidates and print what each had for each day.</source>
        <translation>Die Feeds nach Kandidaten fragen und ausgeben, was jeder für jeden Tag hatte.</translation>
    </message>
    <message>
        <source>The format “%1” shows pictures from the publication&apos;s site only: leave --pictures out, or use none.</source>
        <translation>Das Format „%1“ zeigt nur Bilder von der Website der Publikation: Lassen Sie --pictures weg oder verwenden Sie none.</translation>
    </message>
    <message>
        <source>Left out the pictures: the publication has no address on the web to show them from.</source>
        <translation>Bilder weggelassen: Die Publikation hat keine Adresse im Web, von der sie gezeigt werden könnten.</translation>
    </message>
    <message>
        <source>Issue JSON, or Markdown as the export writes it; “-” is standard input.</source>
        <translation>Ausgaben-JSON, oder Markdown, wie der Export es schreibt; „-“ ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Store issues from JSON or Markdown, all or none, and print their slugs.</source>
        <translation>Ausgaben aus JSON oder Markdown speichern, alle oder keine, und ihre Kurznamen ausgeben.</translation>
    </message>
    <message>
        <source>The publication (default: the one of the newest issue).</source>
        <translation>Die Publikation (Standard: die der neuesten Ausgabe).</translation>
    </message>
    <message>
        <source>The archive has no issue yet, and so no publication.</source>
        <translation>Das Archiv hat noch keine Ausgabe und daher keine Publikation.</translation>
    </message>
    <message>
        <source>There is no publication “%1”; there are: %2.</source>
        <translation>Es gibt keine Publikation „%1“; es gibt: %2.</translation>
    </message>
    <message>
        <source>A target needs a name and a folder.</source>
        <translation>Ein Ziel braucht einen Namen und einen Ordner.</translation>
    </message>
    <message>
        <source>A target has --git or --run, not both.</source>
        <translation>Ein Ziel hat --git oder --run, nicht beides.</translation>
    </message>
    <message>
        <source>--%1 belongs to --git.</source>
        <translation>--%1 gehört zu --git.</translation>
    </message>
    <message>
        <source>--subfolder is a folder of the work tree, such as “docs”.</source>
        <translation>--subfolder ist ein Ordner des Arbeitsverzeichnisses, wie „docs“.</translation>
    </message>
    <message>
        <source>There is a target “%1” already; remove it first.</source>
        <translation>Es gibt bereits ein Ziel „%1“; entfernen Sie es zuerst.</translation>
    </message>
    <message>
        <source>There is no target “%1”; “publication targets” prints them.</source>
        <translation>Es gibt kein Ziel „%1“; „publication targets“ gibt die Ziele aus.</translation>
    </message>
    <message>
        <source>Print a row for each place that a publication is published to.</source>
        <translation>Eine Zeile für jeden Ort ausgeben, an dem eine Publikation veröffentlicht wird.</translation>
    </message>
    <message>
        <source>Add a place to publish to.</source>
        <translation>Einen Ort hinzufügen, an dem veröffentlicht wird.</translation>
    </message>
    <message>
        <source>What the target is called.</source>
        <translation>Wie das Ziel heißt.</translation>
    </message>
    <message>
        <source>Where the site is written; with --git, the work tree.</source>
        <translation>Wohin die Website geschrieben wird; mit --git das Arbeitsverzeichnis.</translation>
    </message>
    <message>
        <source>Commit what changed and push it, with the installed git.</source>
        <translation>Änderungen mit dem installierten git committen und pushen.</translation>
    </message>
    <message>
        <source>Where the site stands in the work tree (default: its top).</source>
        <translation>Wo die Website im Arbeitsverzeichnis liegt (Standard: ganz oben).</translation>
    </message>
    <message>
        <source>Where to push (default: the branch&apos;s own remote).</source>
        <translation>Wohin gepusht wird (Standard: zum Remote des Branches).</translation>
    </message>
    <message>
        <source>What to push to (default: the current branch).</source>
        <translation>Worauf gepusht wird (Standard: der aktuelle Branch).</translation>
    </message>
    <message>
        <source>A command for the shell to run in the folder afterwards.</source>
        <translation>Ein Befehl, den die Shell danach im Ordner ausführt.</translation>
    </message>
    <message>
        <source>Forget a place to publish to; what is there stays.</source>
        <translation>Einen Ort der Veröffentlichung vergessen; was dort liegt, bleibt.</translation>
    </message>
    <message>
        <source>The target&apos;s name, as “publication targets” prints it.</source>
        <translation>Der Name des Ziels, wie „publication targets“ ihn ausgibt.</translation>
    </message>
    <message>
        <source>Which publication? There are: %1.</source>
        <translation>Welche Publikation? Es gibt: %1.</translation>
    </message>
    <message>
        <source>Print a row for each publication, the one of the newest issue first.</source>
        <translation>Eine Zeile für jede Publikation ausgeben, die der neuesten Ausgabe zuerst.</translation>
    </message>
    <message>
        <source>“%1” is no address of a site, such as https://example.org/digest/.</source>
        <translation>„%1“ ist keine Adresse einer Website, wie https://example.org/digest/.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1 kann nicht verwendet werden: %2</translation>
    </message>
    <message>
        <source>A switch is “on” or “off”, not “%1”.</source>
        <translation>Ein Schalter ist „on“ oder „off“, nicht „%1“.</translation>
    </message>
    <message>
        <source>a colour such as #96301f</source>
        <translation>eine Farbe wie #96301f</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”; it is %3.</source>
        <translation>„%1“ kann nicht „%2“ sein; es ist %3.</translation>
    </message>
    <message>
        <source>The theme “%1” has no options.</source>
        <translation>Das Design „%1“ hat keine Optionen.</translation>
    </message>
    <message>
        <source>The theme “%1” has no option “%2”; it has %3.</source>
        <translation>Das Design „%1“ hat keine Option „%2“; es hat %3.</translation>
    </message>
    <message>
        <source>“%1” is not KEY=VALUE, such as theme=default.</source>
        <translation>„%1“ ist nicht KEY=VALUE, wie etwa theme=default.</translation>
    </message>
    <message>
        <source>There is no setting “%1”; there are description, baseUrl, theme, sender and option.KEY.</source>
        <translation>Es gibt keine Einstellung „%1“; es gibt description, baseUrl, theme, sender und option.KEY.</translation>
    </message>
    <message>
        <source>What is to be set? Give KEY=VALUE, such as theme=default.</source>
        <translation>Was soll gesetzt werden? Geben Sie KEY=VALUE an, wie etwa theme=default.</translation>
    </message>
    <message>
        <source>The publication&apos;s name; not needed when the archive has one.</source>
        <translation>Der Name der Publikation; nicht nötig, wenn das Archiv nur eine hat.</translation>
    </message>
    <message>
        <source>A setting and what it will be; nothing behind = makes it as it was at first. The settings are description, baseUrl, theme, sender, and as option.KEY the options of the theme in use, where a picture is given by its file.</source>
        <translation>Eine Einstellung und was sie sein soll; nichts nach = macht sie wieder, wie sie anfangs war. Die Einstellungen sind description, baseUrl, theme, sender und als option.KEY die Optionen des verwendeten Designs, wobei ein Bild durch seine Datei angegeben wird.</translation>
    </message>
    <message>
        <source>Print a publication&apos;s settings and its theme&apos;s options.</source>
        <translation>Die Einstellungen einer Publikation und die Optionen ihres Designs ausgeben.</translation>
    </message>
    <message>
        <source>Change a publication&apos;s settings and its theme&apos;s options, all or none.</source>
        <translation>Die Einstellungen einer Publikation und die Optionen ihres Designs ändern, alle oder keine.</translation>
    </message>
    <message>
        <source>Write a theme as one file.</source>
        <translation>Ein Design als eine Datei schreiben.</translation>
    </message>
    <message>
        <source>Take a theme from its file and print its name.</source>
        <translation>Ein Design aus seiner Datei übernehmen und seinen Namen ausgeben.</translation>
    </message>
    <message>
        <source>“%1” is no theme and no folder; the themes are %2.</source>
        <translation>„%1“ ist kein Design und kein Ordner; die Designs sind %2.</translation>
    </message>
    <message>
        <source>Print a row for each mistake in a theme: its file, line and what is wrong.</source>
        <translation>Eine Zeile für jeden Fehler in einem Design ausgeben: Datei, Zeile und was falsch ist.</translation>
    </message>
    <message>
        <source>A theme&apos;s name, or the folder that one is in.</source>
        <translation>Der Name eines Designs oder der Ordner, in dem eines ist.</translation>
    </message>
    <message>
        <source>Make a theme of your own from another and print its folder.</source>
        <translation>Ein eigenes Design aus einem anderen anlegen und seinen Ordner ausgeben.</translation>
    </message>
    <message>
        <source>The theme to begin with.</source>
        <translation>Das Design, von dem ausgegangen wird.</translation>
    </message>
    <message>
        <source>The new one&apos;s name: lower-case letters, digits and hyphens.</source>
        <translation>Der Name des neuen: Kleinbuchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>What it is called for people (default: the name).</source>
        <translation>Wie es für Menschen heißt (Standard: der Name).</translation>
    </message>
    <message>
        <source>The theme&apos;s name.</source>
        <translation>Der Name des Designs.</translation>
    </message>
    <message>
        <source>The file to write, or “-” for standard output (default: NAME.galley-theme, here).</source>
        <translation>Die zu schreibende Datei, oder „-“ für die Standardausgabe (Standard: NAME.galley-theme, hier).</translation>
    </message>
    <message>
        <source>What “theme export” has written, from wherever it came.</source>
        <translation>Was „theme export“ geschrieben hat, woher es auch kommt.</translation>
    </message>
    <message>
        <source>Replace your own theme of the same name.</source>
        <translation>Das eigene Design desselben Namens ersetzen.</translation>
    </message>
    <message>
        <source>Print a row for each theme: built in, own or broken.</source>
        <translation>Eine Zeile für jedes Design ausgeben: mitgeliefert, eigen oder fehlerhaft.</translation>
    </message>
    <message>
        <source>Remove a theme of your own, for good.</source>
        <translation>Ein eigenes Design entfernen, endgültig.</translation>
    </message>
    <message>
        <source>Where to, as “publication targets” prints it (default: the only one).</source>
        <translation>Wohin, wie „publication targets“ es ausgibt (Standard: das einzige Ziel).</translation>
    </message>
    <message>
        <source>Print what would change, and change nothing.</source>
        <translation>Ausgeben, was sich ändern würde, und nichts ändern.</translation>
    </message>
    <message>
        <source>The message of a commit.</source>
        <translation>Die Nachricht eines Commits.</translation>
    </message>
    <message>
        <source>“%1” has no target yet: “galleyctl publication targets add” adds one.</source>
        <translation>„%1“ hat noch kein Ziel: „galleyctl publication targets add“ fügt eines hinzu.</translation>
    </message>
    <message>
        <source>Name a target: %1.</source>
        <translation>Nennen Sie ein Ziel: %1.</translation>
    </message>
    <message>
        <source>There is no target “%1”; there are: %2.</source>
        <translation>Es gibt kein Ziel „%1“; es gibt: %2.</translation>
    </message>
    <message>
        <source>Writing %1 of %2</source>
        <translation>Wird geschrieben: %1 von %2</translation>
    </message>
    <message>
        <source>Committing</source>
        <translation>Commit wird erstellt</translation>
    </message>
    <message>
        <source>Pushing</source>
        <translation>Push läuft</translation>
    </message>
    <message>
        <source>Running the command</source>
        <translation>Befehl wird ausgeführt</translation>
    </message>
    <message>
        <source>“%1” is no number of rows. Give --limit one from 1 to 10000.</source>
        <translation>„%1“ ist keine Anzahl von Zeilen. Geben Sie bei --limit eine von 1 bis 10000 an.</translation>
    </message>
    <message>
        <source>Nothing was found as it was typed. Taken instead: %1.</source>
        <translation>Wie eingegeben wurde nichts gefunden. Stattdessen gesucht: %1.</translation>
    </message>
    <message>
        <source>Another program is writing to the archive; its latest changes are not searched yet.</source>
        <translation>Ein anderes Programm schreibt gerade in das Archiv; dessen letzte Änderungen werden noch nicht durchsucht.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Es wurde nichts gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>Reading the archive for the search: %1 of %n issues</source>
        <translation>
            <numerusform>Archiv wird für die Suche gelesen: %1 von %n Ausgabe</numerusform>
            <numerusform>Archiv wird für die Suche gelesen: %1 von %n Ausgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Print a row for each entry that holds all the words, the best first: issue, entry, title and where they stand.</source>
        <translation>Eine Zeile für jeden Beitrag ausgeben, der alle Wörter enthält, die besten zuerst: Ausgabe, Beitrag, Titel und wo die Wörter stehen.</translation>
    </message>
    <message>
        <source>word, beginn*, &quot;two words&quot;, -without, author:, title:, takeaway:, summary:, abstract:, difficulty:, issue:, year:, source:, topic:, has:</source>
        <translation>wort, anfang*, &quot;zwei wörter&quot;, -ohne, author:, title:, takeaway:, summary:, abstract:, difficulty:, issue:, year:, source:, topic:, has:</translation>
    </message>
    <message>
        <source>Print at most N rows (50).</source>
        <translation>Höchstens N Zeilen ausgeben (50).</translation>
    </message>
    <message>
        <source>Issues, too, as entry 0.</source>
        <translation>Auch Ausgaben, als Beitrag 0.</translation>
    </message>
    <message>
        <source>The folder to write the site to, made when missing. Only what changed is written; files of others are left alone.</source>
        <translation>Der Ordner, in den die Website geschrieben wird; er wird bei Bedarf angelegt. Geschrieben wird nur, was sich geändert hat; fremde Dateien bleiben unberührt.</translation>
    </message>
    <message>
        <source>Where the site will be found (default: what the publication says). Without one there are only relative links and no site map.</source>
        <translation>Wo die Website zu finden sein wird (Standard: die Angabe der Publikation). Ohne Adresse gibt es nur relative Links und keine Sitemap.</translation>
    </message>
    <message>
        <source>Only print which files would be added, changed and removed.</source>
        <translation>Nur ausgeben, welche Dateien hinzukämen, geändert und entfernt würden.</translation>
    </message>
    <message>
        <source>-o is needed: the folder to write the site to.</source>
        <translation>-o ist nötig: der Ordner, in den die Website geschrieben wird.</translation>
    </message>
    <message>
        <source>“%1” cannot be where a site is found: it must be an absolute http or https address.</source>
        <translation>„%1“ kann nicht die Adresse einer Website sein: Es muss eine absolute http- oder https-Adresse sein.</translation>
    </message>
    <message>
        <source>%1 of %2 issues</source>
        <translation>%1 von %2 Ausgaben</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Write every issue, lists, a search and feeds as a static site.</source>
        <translation>Alle Ausgaben, Listen, eine Suche und Feeds als statische Website schreiben.</translation>
    </message>
    <message>
        <source>Write the site to a target, and push it or run its command.</source>
        <translation>Die Website in ein Ziel schreiben und sie pushen oder dessen Befehl ausführen.</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>Copy everything into another archive, also from a file to PostgreSQL and back.</source>
        <translation>Alles in ein anderes Archiv kopieren, auch aus einer Datei nach PostgreSQL und zurück.</translation>
    </message>
    <message>
        <source>A new file, or the address of an empty database.</source>
        <translation>Eine neue Datei oder die Adresse einer leeren Datenbank.</translation>
    </message>
    <message>
        <source>The archive: a file, made when missing, or postgresql://user@host:port/database (default: $GALLEY_ARCHIVE, else galley/archive.sqlite in the data folder).</source>
        <translation>Das Archiv: eine Datei, die bei Bedarf angelegt wird, oder postgresql://user@host:port/database (Standard: $GALLEY_ARCHIVE, sonst galley/archive.sqlite im Datenordner).</translation>
    </message>
    <message>
        <source>“%1” is not the number of a revision, as “revision list” prints it.</source>
        <translation>„%1“ ist nicht die Nummer einer Revision, wie „revision list“ sie ausgibt.</translation>
    </message>
    <message>
        <source>A revision&apos;s number, as “revision list” prints it.</source>
        <translation>Die Nummer einer Revision, wie „revision list“ sie ausgibt.</translation>
    </message>
    <message>
        <source>Print a row for each field that differs between two revisions: change, entry before and after (0 is the issue itself, or none), field, and its words, [-gone-] and {+new+}.</source>
        <translation>Eine Zeile für jedes Feld ausgeben, in dem sich zwei Revisionen unterscheiden: Änderung, Beitrag vorher und nachher (0 ist die Ausgabe selbst oder keiner), Feld und dessen Wörter, [-entfernt-] und {+neu+}.</translation>
    </message>
    <message>
        <source>Another one; the issue as it is now unless given.</source>
        <translation>Eine andere; ohne Angabe die Ausgabe, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>Print a row for each revision of an issue, the newest first: number, time, why it was kept, words changed, name.</source>
        <translation>Eine Zeile für jede Revision einer Ausgabe ausgeben, die neueste zuerst: Nummer, Zeit, warum sie aufgehoben wurde, geänderte Wörter, Name.</translation>
    </message>
    <message>
        <source>The name is empty. Give the revision one.</source>
        <translation>Der Name ist leer. Geben Sie der Revision einen.</translation>
    </message>
    <message>
        <source>Keep an issue as it is now under a name, which never thins out, and print the revision&apos;s number.</source>
        <translation>Eine Ausgabe, wie sie jetzt ist, unter einem Namen aufheben, sodass sie nie ausgedünnt wird, und die Nummer der Revision ausgeben.</translation>
    </message>
    <message>
        <source>What to call it.</source>
        <translation>Wie sie heißen soll.</translation>
    </message>
    <message>
        <source>An issue has no field “%1”. Name the entry with --entry, or one of publication, title, date, language, introduction.</source>
        <translation>Eine Ausgabe hat kein Feld „%1“. Nennen Sie den Beitrag mit --entry oder eines von publication, title, date, language, introduction.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Es gibt kein Feld „%1“.</translation>
    </message>
    <message>
        <source>The entry is no longer in the issue. Restore the whole entry, without --field.</source>
        <translation>Der Beitrag ist nicht mehr in der Ausgabe. Stellen Sie den ganzen Beitrag wieder her, ohne --field.</translation>
    </message>
    <message>
        <source>Make an issue, an entry or a field what it was in a revision. What it is now is kept as a revision.</source>
        <translation>Eine Ausgabe, einen Beitrag oder ein Feld zu dem machen, was es in einer Revision war. Der jetzige Stand wird als Revision aufgehoben.</translation>
    </message>
    <message>
        <source>Only the entry that has this number in the revision.</source>
        <translation>Nur der Beitrag, der in der Revision diese Nummer hat.</translation>
    </message>
    <message>
        <source>Only this field, of the entry or of the issue.</source>
        <translation>Nur dieses Feld, des Beitrags oder der Ausgabe.</translation>
    </message>
    <message>
        <source>--format cannot be “%1”; use json or text.</source>
        <translation>--format kann nicht „%1“ sein; verwenden Sie json oder text.</translation>
    </message>
    <message>
        <source>Print an issue as it was in a revision.</source>
        <translation>Eine Ausgabe ausgeben, wie sie in einer Revision war.</translation>
    </message>
    <message>
        <source>text (the default) or json.</source>
        <translation>text (Standard) oder json.</translation>
    </message>
    <message>
        <source>--archive needs the path of a file, or a postgresql:// address.</source>
        <translation>--archive braucht den Pfad einer Datei oder eine postgresql://-Adresse.</translation>
    </message>
</context>
<context>
    <name>galley::Difficulty</name>
    <message>
        <source>Accessible</source>
        <translation>Zugänglich</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Fortgeschritten</translation>
    </message>
</context>
<context>
    <name>galley::DifficultyBox</name>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
    <message>
        <source>For every reader: no knowledge of the field is needed, and the idea can be told without formulas.</source>
        <translation>Für alle Leser: Es braucht keine Fachkenntnis, und die Idee lässt sich ohne Formeln erzählen.</translation>
    </message>
    <message>
        <source>For readers who work with language models: usual terms such as fine-tuning or attention are taken as known.</source>
        <translation>Für Leser, die mit Sprachmodellen arbeiten: Übliche Begriffe wie Fine-Tuning oder Attention werden vorausgesetzt.</translation>
    </message>
    <message>
        <source>For specialists: it takes the mathematics or the literature of its own corner to follow it.</source>
        <translation>Für Spezialisten: Um zu folgen, braucht es die Mathematik oder die Literatur des Teilgebiets.</translation>
    </message>
</context>
<context>
    <name>galley::EarlierRun</name>
    <message>
        <source>It ran in “%1”, %2.</source>
        <translation>Erschienen in „%1“, %2.</translation>
    </message>
</context>
<context>
    <name>galley::Edit</name>
    <message>
        <source>The entry is no longer in this issue.</source>
        <translation>Der Beitrag ist nicht mehr in dieser Ausgabe.</translation>
    </message>
    <message>
        <source>There is no place %1 in an issue of %2 entries.</source>
        <translation>Es gibt keine Stelle %1 in einer Ausgabe mit %2 Beiträgen.</translation>
    </message>
    <message>
        <source>The entry is in this issue already.</source>
        <translation>Der Beitrag ist bereits in dieser Ausgabe.</translation>
    </message>
    <message>
        <source>An entry needs a title.</source>
        <translation>Ein Beitrag braucht einen Titel.</translation>
    </message>
</context>
<context>
    <name>galley::EditJson</name>
    <message>
        <source>A stored edit cannot be understood.</source>
        <translation>Eine gespeicherte Änderung ist nicht verständlich.</translation>
    </message>
</context>
<context>
    <name>galley::Email</name>
    <message>
        <source>The e-mail takes %1 KB, and Gmail cuts a message off at about %2 KB.</source>
        <translation>Die E-Mail ist %1&#xa0;KB groß, und Gmail schneidet Nachrichten bei etwa %2&#xa0;KB ab.</translation>
    </message>
    <message>
        <source>The e-mail takes %1 KB, and Gmail cuts a message off at about %2 KB: shorten the summaries, or make two issues of it.</source>
        <translation>Die E-Mail ist %1&#xa0;KB groß, und Gmail schneidet Nachrichten bei etwa %2&#xa0;KB ab: Kürzen Sie die Zusammenfassungen oder machen Sie zwei Ausgaben daraus.</translation>
    </message>
    <message>
        <source>“%1” cannot be the sender of an e-mail. Write it as “Name &lt;name@example.org&gt;” in the publication&apos;s settings.</source>
        <translation>„%1“ kann nicht der Absender einer E-Mail sein. Schreiben Sie ihn in den Einstellungen der Publikation als „Name &lt;name@example.org&gt;“.</translation>
    </message>
</context>
<context>
    <name>galley::Engines</name>
    <message>
        <source>galley-engines.so, which sets formulas and themes, is missing: install Galley again.</source>
        <translation>galley-engines.so, das Formeln und Designs setzt, fehlt: Installieren Sie Galley erneut.</translation>
    </message>
    <message>
        <source>galley-engines.so, which sets formulas and themes, cannot be loaded: install Galley again.</source>
        <translation>galley-engines.so, das Formeln und Designs setzt, kann nicht geladen werden: Installieren Sie Galley erneut.</translation>
    </message>
</context>
<context>
    <name>galley::Entry</name>
    <message>
        <source>it must be %1 or more, not %2</source>
        <translation>es muss mindestens %1 sein, nicht %2</translation>
    </message>
    <message>
        <source>an entry needs a title</source>
        <translation>ein Beitrag braucht einen Titel</translation>
    </message>
    <message>
        <source>“%1” is not a date and time such as 2026-04-16T17:59:00Z</source>
        <translation>„%1“ ist nicht Datum und Uhrzeit wie 2026-04-16T17:59:00Z</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: an entry cannot be without it.</source>
        <translation>%1: Ein Beitrag kann nicht ohne sein.</translation>
    </message>
    <message>
        <source>%1: the value has the wrong type.</source>
        <translation>%1: Der Wert ist von falscher Art.</translation>
    </message>
    <message>
        <source>difficulty: “%1” is none; use accessible, intermediate or advanced.</source>
        <translation>difficulty: „%1“ gibt es nicht; verwenden Sie accessible, intermediate oder advanced.</translation>
    </message>
    <message>
        <source>source: “%1” is none; use manual, api-arxiv or api-hf.</source>
        <translation>source: „%1“ gibt es nicht; verwenden Sie manual, api-arxiv oder api-hf.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a whole number.</source>
        <translation>%1: „%2“ ist keine ganze Zahl.</translation>
    </message>
</context>
<context>
    <name>galley::EntryEditor</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Edit Title</source>
        <translation>Titel bearbeiten</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Names, with semicolons between them</source>
        <translation>Namen, durch Semikolons getrennt</translation>
    </message>
    <message>
        <source>Edit Authors</source>
        <translation>Autoren bearbeiten</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Edit Link</source>
        <translation>Link bearbeiten</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>What is new, and why it matters. Markdown and $TeX$.</source>
        <translation>Was neu ist und warum es wichtig ist. Markdown und $TeX$.</translation>
    </message>
    <message>
        <source>Edit Summary</source>
        <translation>Zusammenfassung bearbeiten</translation>
    </message>
    <message>
        <source>Takeaways</source>
        <translation>Kernpunkte</translation>
    </message>
    <message>
        <source>One a line: what a reader can do with it.</source>
        <translation>Einer pro Zeile: was Leser damit anfangen können.</translation>
    </message>
    <message>
        <source>Edit Takeaways</source>
        <translation>Kernpunkte bearbeiten</translation>
    </message>
    <message>
        <source>Notes (never published)</source>
        <translation>Notizen (nie veröffentlicht)</translation>
    </message>
    <message>
        <source>For your colleagues.</source>
        <translation>Für Ihre Kolleginnen und Kollegen.</translation>
    </message>
    <message>
        <source>Edit Notes</source>
        <translation>Notizen bearbeiten</translation>
    </message>
    <message>
        <source>Set Difficulty</source>
        <translation>Schwierigkeit festlegen</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Choose Picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Remove Picture</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>Describe Picture</source>
        <translation>Bild beschreiben</translation>
    </message>
    <message>
        <source>Nothing is selected in the source. Select the words to quote there.</source>
        <translation>In der Quelle ist nichts ausgewählt. Wählen Sie dort die Wörter aus, die zitiert werden sollen.</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitieren</translation>
    </message>
</context>
<context>
    <name>galley::EntryList</name>
    <message>
        <source>Entries</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>No entries yet. Import papers with Ctrl+I, or drop links here.</source>
        <translation>Noch keine Beiträge. Importieren Sie Artikel mit Strg+I, oder ziehen Sie Links hierher.</translation>
    </message>
</context>
<context>
    <name>galley::EntryModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere Person</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>takeaways</source>
        <translation>Kernpunkte</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>fehlt: %1</translation>
    </message>
    <message>
        <source>Issue: %1</source>
        <translation>Ausgabe: %1</translation>
    </message>
    <message>
        <source>Title, date and introduction</source>
        <translation>Titel, Datum und Einleitung</translation>
    </message>
    <message>
        <source>⚠ Withdrawn</source>
        <translation>⚠ Zurückgezogen</translation>
    </message>
    <message>
        <source>↑ v%1 exists</source>
        <translation>↑ v%1 erschienen</translation>
    </message>
</context>
<context>
    <name>galley::ExportDialog</name>
    <message>
        <source>Exporting</source>
        <translation>Wird exportiert</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Format of the export</source>
        <translation>Format des Exports</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>“%1” is a folder. Add a file name.</source>
        <translation>„%1“ ist ein Ordner. Fügen Sie einen Dateinamen hinzu.</translation>
    </message>
    <message>
        <source>“%1” exists in this folder already. Replace it?</source>
        <translation>„%1“ gibt es in diesem Ordner bereits. Ersetzen?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>E&amp;rsetzen</translation>
    </message>
    <message>
        <source>Copied to the clipboard.</source>
        <translation>In die Zwischenablage kopiert.</translation>
    </message>
    <message>
        <source>Within the document</source>
        <translation>Im Dokument</translation>
    </message>
    <message>
        <source>In the folder “%1” beside it</source>
        <translation>Im Ordner „%1“ daneben</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>P&amp;ictures</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>Export issue</source>
        <translation>Ausgabe exportieren</translation>
    </message>
    <message>
        <source>Co&amp;py to clipboard</source>
        <translation>In die Zwischenablage &amp;kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures have not come and will be left out.</source>
        <translation>
            <numerusform>%n Bild ist nicht angekommen und wird weggelassen.</numerusform>
            <numerusform>%n Bilder sind nicht angekommen und werden weggelassen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ExportRemark</name>
    <message>
        <source>The publication names no sender, so that the mail program puts in its own.</source>
        <translation>Die Publikation nennt keinen Absender, daher setzt das E-Mail-Programm seinen eigenen ein.</translation>
    </message>
    <message>
        <source>Pictures are left out: an e-mail shows them from the publication&apos;s web address, and it has none.</source>
        <translation>Bilder werden weggelassen: Eine E-Mail zeigt sie von der Webadresse der Publikation, und diese hat keine.</translation>
    </message>
    <message>
        <source>Size of the e-mail</source>
        <translation>Größe der E-Mail</translation>
    </message>
    <message>
        <source>Size before Gmail cuts it off</source>
        <translation>Größe, ab der Gmail sie abschneidet</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen&#xa0;…</translation>
    </message>
    <message>
        <source>%1 of %2 KB</source>
        <translation>%1 von %2&#xa0;KB</translation>
    </message>
</context>
<context>
    <name>galley::ExportView</name>
    <message>
        <source>The rest is too long to show here. Export the issue to see it all.</source>
        <translation>Der Rest ist zu lang, um hier angezeigt zu werden. Exportieren Sie die Ausgabe, um alles zu sehen.</translation>
    </message>
</context>
<context>
    <name>galley::Exporter</name>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>Issue data (JSON)</source>
        <translation>Daten der Ausgabe (JSON)</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>“%1” is no format to export to; use one of: %2.</source>
        <translation>„%1“ ist kein Exportformat; verwenden Sie eines von: %2.</translation>
    </message>
    <message>
        <source>The folder %1 for the pictures cannot be made. Choose another place, or embed the pictures.</source>
        <translation>Der Ordner %1 für die Bilder kann nicht erstellt werden. Wählen Sie einen anderen Ort oder betten Sie die Bilder ein.</translation>
    </message>
    <message>
        <source>E-mail (a draft to send)</source>
        <translation>E-Mail (Entwurf zum Senden)</translation>
    </message>
    <message>
        <source>E-mail (HTML for a newsletter tool)</source>
        <translation>E-Mail (HTML für ein Newsletter-Werkzeug)</translation>
    </message>
    <message>
        <source>References (BibTeX)</source>
        <translation>Literaturangaben (BibTeX)</translation>
    </message>
    <message>
        <source>References (CSL-JSON)</source>
        <translation>Literaturangaben (CSL-JSON)</translation>
    </message>
</context>
<context>
    <name>galley::FeedsDialog</name>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben verschieben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten verschieben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>&amp;Add a category of arXiv, or the address of an RSS or Atom feed</source>
        <translation>&amp;Kategorie von arXiv oder Adresse eines RSS- oder Atom-Feeds hinzufügen</translation>
    </message>
    <message>
        <source>Feed to add</source>
        <translation>Hinzuzufügender Feed</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Words to look out for</source>
        <translation>&amp;Wörter, auf die geachtet werden soll</translation>
    </message>
    <message>
        <source>retrieval &quot;long context&quot; -survey</source>
        <translation>retrieval &quot;long context&quot; -survey</translation>
    </message>
    <message>
        <source>Candidates with one of them are marked and come first in their day.</source>
        <translation>Kandidaten mit einem davon sind markiert und stehen an ihrem Tag zuerst.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%n items are in it now.</source>
        <translation>
            <numerusform>Zurzeit enthält er %n Element.</numerusform>
            <numerusform>Zurzeit enthält er %n Elemente.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::FindBar</name>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in this file</source>
        <translation>In dieser Datei suchen</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Vorherige Stelle (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Nächste Stelle (F3)</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::FindDesk</name>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation>Weiters&amp;uchen</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>Rüc&amp;kwärts suchen</translation>
    </message>
    <message>
        <source>Find and Rep&amp;lace…</source>
        <translation>Suchen und erse&amp;tzen …</translation>
    </message>
</context>
<context>
    <name>galley::FindingModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>The issue</source>
        <translation>Die Ausgabe</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Beitrag %1</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>galley::HitModel</name>
    <message>
        <source>entry %1</source>
        <translation>Beitrag %1</translation>
    </message>
    <message>
        <source>the issue</source>
        <translation>die Ausgabe</translation>
    </message>
</context>
<context>
    <name>galley::HtmlTree</name>
    <message>
        <source>The page is larger than %1 MB; give its address or a part of it instead.</source>
        <translation>Die Seite ist größer als %1&#xa0;MB; geben Sie stattdessen ihre Adresse oder einen Teil von ihr an.</translation>
    </message>
    <message>
        <source>The page&apos;s HTML is too tangled to read; enter what you need of it by hand.</source>
        <translation>Das HTML der Seite ist zu verworren, um es zu lesen; geben Sie von Hand ein, was Sie davon brauchen.</translation>
    </message>
</context>
<context>
    <name>galley::HttpClient</name>
    <message>
        <source>“%1” is not an address of the web.</source>
        <translation>„%1“ ist keine Webadresse.</translation>
    </message>
    <message>
        <source>%1 asks for a pause of %2 between requests.</source>
        <translation>%1 bittet um eine Pause von %2 zwischen Anfragen.</translation>
    </message>
    <message>
        <source>%1 asked for a pause; trying again in %2.</source>
        <translation>%1 hat um eine Pause gebeten; neuer Versuch in %2.</translation>
    </message>
    <message>
        <source>%1 does not answer as it should; trying again in %2.</source>
        <translation>%1 antwortet nicht wie erwartet; neuer Versuch in %2.</translation>
    </message>
    <message>
        <source>%1 cannot be found; check the network connection.</source>
        <translation>%1 wurde nicht gefunden; prüfen Sie die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>%1 refuses the connection; it may be down, or its address in the settings wrong.</source>
        <translation>%1 lehnt die Verbindung ab; vielleicht ist der Dienst ausgefallen oder seine Adresse in den Einstellungen falsch.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off; try again.</source>
        <translation>Die Verbindung zu %1 ist abgebrochen; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 does not answer; check the network connection or try again later.</source>
        <translation>%1 antwortet nicht; prüfen Sie die Netzwerkverbindung oder versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The secure connection to %1 failed, its certificate is not trusted; check the clock and the network you are in.</source>
        <translation>Die sichere Verbindung zu %1 ist gescheitert, weil dem Zertifikat nicht vertraut wird; prüfen Sie die Uhr und das Netzwerk, in dem Sie sind.</translation>
    </message>
    <message>
        <source>%1 cannot be reached; check the network connection.</source>
        <translation>%1 ist nicht erreichbar; prüfen Sie die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be read; try again later.</source>
        <translation>Die Antwort von %1 kann nicht gelesen werden; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>%1 accepts no more requests for now (HTTP 429); wait some minutes and try again.</source>
        <translation>%1 nimmt vorerst keine weiteren Anfragen an (HTTP 429); warten Sie einige Minuten und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 has nothing at this address (HTTP %2): %3</source>
        <translation>%1 hat nichts unter dieser Adresse (HTTP %2): %3</translation>
    </message>
    <message>
        <source>%1 does not give access (HTTP %2); a key or a log-in may be needed.</source>
        <translation>%1 gewährt keinen Zugang (HTTP %2); vielleicht ist ein Schlüssel oder eine Anmeldung nötig.</translation>
    </message>
    <message>
        <source>%1 has a problem of its own (HTTP %2); try again later.</source>
        <translation>%1 hat selbst ein Problem (HTTP %2); versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>%1 refused the request (HTTP %2).</source>
        <translation>%1 hat die Anfrage abgelehnt (HTTP %2).</translation>
    </message>
    <message>
        <source>%1 sent nothing for %2; try again.</source>
        <translation>%1 hat %2 lang nichts gesendet; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 did not finish its answer within %2; try again.</source>
        <translation>%1 hat die Antwort nicht innerhalb von %2 abgeschlossen; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 kB and was not read.</source>
        <translation>Die Antwort von %1 ist größer als %2&#xa0;kB und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 sends on to an address that is not of the web; open it in a browser to see why.</source>
        <translation>%1 leitet zu einer Adresse weiter, die nicht zum Web gehört; öffnen Sie sie in einem Browser, um zu sehen, warum.</translation>
    </message>
    <message>
        <source>%1 sends on from one address to the next without end; open it in a browser to see why.</source>
        <translation>%1 leitet endlos von einer Adresse zur nächsten weiter; öffnen Sie sie in einem Browser, um zu sehen, warum.</translation>
    </message>
    <message>
        <source>%1 asks to wait for %2; try again then.</source>
        <translation>%1 bittet, %2 zu warten; versuchen Sie es danach erneut.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 sends on from a secure address to one that is not, and a key is not sent there; check the service&apos;s address in the settings.</source>
        <translation>%1 leitet von einer sicheren Adresse zu einer unsicheren weiter, und dorthin wird kein Schlüssel gesendet; prüfen Sie die Adresse des Dienstes in den Einstellungen.</translation>
    </message>
    <message>
        <source>%1 is this computer or in a private network, and pages are read from the public web only; the settings can allow private hosts.</source>
        <translation>%1 ist dieser Rechner oder liegt in einem privaten Netzwerk, und Seiten werden nur aus dem öffentlichen Web gelesen; die Einstellungen können private Rechner erlauben.</translation>
    </message>
    <message>
        <source>The answer of %1 is compressed in a way that cannot be undone; try again later.</source>
        <translation>Die Antwort von %1 ist auf eine Weise komprimiert, die sich nicht rückgängig machen lässt; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1&#xa0;d</translation>
    </message>
</context>
<context>
    <name>galley::HuggingFace</name>
    <message>
        <source>Hugging Face answered with a web page instead of data; try again later.</source>
        <translation>Hugging Face hat mit einer Webseite statt mit Daten geantwortet; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Hugging Face&apos;s answer is not the JSON it should be, or breaks off; try again later.</source>
        <translation>Die Antwort von Hugging Face ist nicht das JSON, das sie sein sollte, oder bricht ab; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Hugging Face&apos;s answer is none that Galley knows; try again later.</source>
        <translation>Die Antwort von Hugging Face ist keine, die Galley kennt; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Hugging Face refused the request: %1</source>
        <translation>Hugging Face hat die Anfrage abgelehnt: %1</translation>
    </message>
</context>
<context>
    <name>galley::HuggingFaceSource</name>
    <message>
        <source>Hugging Face answered about %1 instead of %2; try again later.</source>
        <translation>Hugging Face hat zu %1 statt zu %2 geantwortet; versuchen Sie es später erneut.</translation>
    </message>
</context>
<context>
    <name>galley::ImageField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>%1: choose a picture</source>
        <translation>%1: Bild wählen</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>%1 was not taken. %2</source>
        <translation>%1 wurde nicht übernommen. %2</translation>
    </message>
</context>
<context>
    <name>galley::ImportBar</name>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>An import was cut off: 1 reference is left.</source>
        <translation>Ein Import wurde unterbrochen: 1 Verweis ist übrig.</translation>
    </message>
    <message numerus="yes">
        <source>An import was cut off: %n references are left.</source>
        <translation>
            <numerusform>Ein Import wurde unterbrochen: %n Verweis ist übrig.</numerusform>
            <numerusform>Ein Import wurde unterbrochen: %n Verweise sind übrig.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ImportDialog</name>
    <message>
        <source>That is more text than an import takes. Paste the part that holds the references.</source>
        <translation>Das ist mehr Text, als ein Import verarbeitet. Fügen Sie den Teil ein, der die Verweise enthält.</translation>
    </message>
    <message>
        <source>Paste papers and pages here, alone or in any text</source>
        <translation>Fügen Sie hier Artikel und Seiten ein, allein oder in beliebigem Text</translation>
    </message>
    <message>
        <source>There is no reference in this text</source>
        <translation>In diesem Text ist kein Verweis</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Import 1 reference</source>
        <translation>1 Verweis &amp;importieren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n references</source>
        <translation>
            <numerusform>%n Verweis &amp;importieren</numerusform>
            <numerusform>%n Verweise &amp;importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Retry the rest</source>
        <translation>Rest e&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>Fehlgeschlagene e&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Looking for references…</source>
        <translation>Verweise werden gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>1 paper</source>
        <translation>1 Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 already in this issue</source>
        <translation>1 bereits in dieser Ausgabe</translation>
    </message>
    <message numerus="yes">
        <source>%n already in this issue</source>
        <translation>
            <numerusform>%n bereits in dieser Ausgabe</numerusform>
            <numerusform>%n bereits in dieser Ausgabe</numerusform>
        </translation>
    </message>
    <message>
        <source>1 line without a reference</source>
        <translation>1 Zeile ohne Verweis</translation>
    </message>
    <message numerus="yes">
        <source>%n lines without a reference</source>
        <translation>
            <numerusform>%n Zeile ohne Verweis</numerusform>
            <numerusform>%n Zeilen ohne Verweis</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done.</source>
        <translation>%1 von %2 erledigt.</translation>
    </message>
    <message numerus="yes">
        <source>Next request in %n s.</source>
        <translation>
            <numerusform>Nächste Anfrage in %n&#xa0;s.</numerusform>
            <numerusform>Nächste Anfrage in %n&#xa0;s.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 imported.</source>
        <translation>%1 importiert.</translation>
    </message>
    <message>
        <source>%1 of them with a warning.</source>
        <translation>%1 davon mit einer Warnung.</translation>
    </message>
    <message>
        <source>%1 already in this issue.</source>
        <translation>%1 bereits in dieser Ausgabe.</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation>%1 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1 cancelled.</source>
        <translation>%1 abgebrochen.</translation>
    </message>
    <message>
        <source>Import 1 paper</source>
        <translation>1 Artikel importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n papers</source>
        <translation>
            <numerusform>%n Artikel importieren</numerusform>
            <numerusform>%n Artikel importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Text with references</source>
        <translation>Text mit Verweisen</translation>
    </message>
    <message>
        <source>Identifiers, links, DOIs, a reading list, an e-mail…</source>
        <translation>Kennungen, Links, DOIs, eine Leseliste, eine E-Mail&#xa0;…</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>arXiv identifiers</source>
        <translation>arXiv-Kennungen</translation>
    </message>
    <message>
        <source>and those from before 2007</source>
        <translation>auch jene von vor 2007</translation>
    </message>
    <message>
        <source>arXiv, ar5iv, alphaXiv, Hugging Face</source>
        <translation>arXiv, ar5iv, alphaXiv, Hugging Face</translation>
    </message>
    <message>
        <source>DOIs of arXiv</source>
        <translation>DOIs von arXiv</translation>
    </message>
    <message>
        <source>any other page</source>
        <translation>jede andere Seite</translation>
    </message>
    <message>
        <source>Galley understands these:</source>
        <translation>Galley versteht Folgendes:</translation>
    </message>
    <message>
        <source>Import what was recognised (%1)</source>
        <translation>Erkanntes importieren (%1)</translation>
    </message>
    <message>
        <source>The import goes on, but what is not there yet would be lost if Galley ended now. %1</source>
        <translation>Der Import geht weiter, aber was noch nicht da ist, ginge verloren, wenn Galley jetzt endete. %1</translation>
    </message>
    <message>
        <source>1 ran before</source>
        <translation>1 bereits erschienen</translation>
    </message>
    <message numerus="yes">
        <source>%n ran before</source>
        <translation>
            <numerusform>%n bereits erschienen</numerusform>
            <numerusform>%n bereits erschienen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 without a citation count</source>
        <translation>%1 ohne Zitationszahl</translation>
    </message>
    <message>
        <source>%1 without upvotes</source>
        <translation>%1 ohne Stimmen</translation>
    </message>
    <message>
        <source>%1: refresh later.</source>
        <translation>%1: Später aktualisieren.</translation>
    </message>
</context>
<context>
    <name>galley::ImportModel</name>
    <message>
        <source>Already in this issue as no. %1</source>
        <translation>Bereits in dieser Ausgabe als Nr.&#xa0;%1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Paper on arXiv</source>
        <translation>Artikel auf arXiv</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Wird abgerufen&#xa0;…</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>There is no network; trying again in %n s.</source>
        <translation>
            <numerusform>Es gibt keine Netzwerkverbindung; neuer Versuch in %n&#xa0;s.</numerusform>
            <numerusform>Es gibt keine Netzwerkverbindung; neuer Versuch in %n&#xa0;s.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no network; trying again.</source>
        <translation>Es gibt keine Netzwerkverbindung; neuer Versuch.</translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>Importiert.</translation>
    </message>
    <message numerus="yes">
        <source>And in %n earlier issues.</source>
        <translation>
            <numerusform>Und in %n früheren Ausgabe.</numerusform>
            <numerusform>Und in %n früheren Ausgaben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::Importer</name>
    <message>
        <source>It seems to be withdrawn by its authors; see the comment on arXiv.</source>
        <translation>Der Artikel scheint von seinen Autoren zurückgezogen zu sein; siehe den Kommentar auf arXiv.</translation>
    </message>
    <message>
        <source>It seems to be withdrawn by arXiv; see the comment on arXiv.</source>
        <translation>Der Artikel scheint von arXiv zurückgezogen zu sein; siehe den Kommentar auf arXiv.</translation>
    </message>
    <message>
        <source>Version %1 was asked for; this is version %2.</source>
        <translation>Gefragt war Version %1; dies ist Version %2.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Already entry %1, “%2”.</source>
        <translation>Bereits Beitrag %1, „%2“.</translation>
    </message>
    <message>
        <source>The same as “%1” in this import.</source>
        <translation>Dasselbe wie „%1“ in diesem Import.</translation>
    </message>
    <message>
        <source>arXiv has no %1; check the identifier and the version.</source>
        <translation>arXiv hat kein %1; prüfen Sie die Kennung und die Version.</translation>
    </message>
    <message>
        <source>arXiv has no %1; check the identifier.</source>
        <translation>arXiv hat kein %1; prüfen Sie die Kennung.</translation>
    </message>
    <message>
        <source>arXiv&apos;s record of %1 has no title; make a new entry by hand.</source>
        <translation>Der Datensatz von arXiv zu %1 hat keinen Titel; legen Sie von Hand einen neuen Beitrag an.</translation>
    </message>
    <message>
        <source>There is no network; trying again.</source>
        <translation>Es gibt keine Netzwerkverbindung; neuer Versuch.</translation>
    </message>
</context>
<context>
    <name>galley::Inbox</name>
    <message>
        <source>Hugging Face has not picked today&apos;s papers yet.</source>
        <translation>Hugging Face hat die heutigen Artikel noch nicht ausgewählt.</translation>
    </message>
    <message>
        <source>Hugging Face picks few or no papers on weekends.</source>
        <translation>Am Wochenende wählt Hugging Face wenige oder keine Artikel aus.</translation>
    </message>
    <message>
        <source>Hugging Face picked no papers that day.</source>
        <translation>Hugging Face hat an diesem Tag keine Artikel ausgewählt.</translation>
    </message>
    <message>
        <source>arXiv has not announced what came in that day yet; it does so one to four days later, not on weekends and holidays.</source>
        <translation>arXiv hat noch nicht angekündigt, was an diesem Tag eingegangen ist; das geschieht ein bis vier Tage später, nicht an Wochenenden und Feiertagen.</translation>
    </message>
    <message>
        <source>Nothing came in to %1 that day, as is common on weekends.</source>
        <translation>In %1 ist an diesem Tag nichts eingegangen, wie es am Wochenende üblich ist.</translation>
    </message>
    <message>
        <source>Nothing came in to %1 that day.</source>
        <translation>In %1 ist an diesem Tag nichts eingegangen.</translation>
    </message>
    <message>
        <source>This feed has no news on a %1.</source>
        <translation>Dieser Feed bringt an einem %1 nichts Neues.</translation>
    </message>
    <message>
        <source>This feed goes back to %1 only.</source>
        <translation>Dieser Feed reicht nur bis zum %1 zurück.</translation>
    </message>
    <message>
        <source>This feed is empty.</source>
        <translation>Dieser Feed ist leer.</translation>
    </message>
    <message>
        <source>This feed has nothing of today yet.</source>
        <translation>Dieser Feed enthält noch nichts von heute.</translation>
    </message>
    <message>
        <source>This feed has nothing of that day.</source>
        <translation>Dieser Feed enthält nichts von diesem Tag.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Dieser Tag kommt noch.</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Noch nicht abgefragt.</translation>
    </message>
    <message>
        <source>“%1” is not a category of arXiv&apos;s; they look like cs.CL.</source>
        <translation>„%1“ ist keine Kategorie von arXiv; solche sehen aus wie cs.CL.</translation>
    </message>
    <message>
        <source>“%1” is no feed: give hf-daily, a category such as arxiv:cs.LG, or the http or https address of an RSS or Atom feed.</source>
        <translation>„%1“ ist kein Feed: Geben Sie hf-daily, eine Kategorie wie arxiv:cs.LG oder die http- oder https-Adresse eines RSS- oder Atom-Feeds an.</translation>
    </message>
    <message>
        <source>%1 is one of the feeds already.</source>
        <translation>%1 gehört bereits zu den Feeds.</translation>
    </message>
    <message>
        <source>Hugging Face daily papers</source>
        <translation>Tägliche Artikel von Hugging Face</translation>
    </message>
    <message>
        <source>Nothing came in to %1 that day, if that is a category of arXiv&apos;s.</source>
        <translation>In %1 ist an diesem Tag nichts eingegangen, falls das eine Kategorie von arXiv ist.</translation>
    </message>
</context>
<context>
    <name>galley::InboxDesk</name>
    <message>
        <source>Put &amp;into the Issue</source>
        <translation>In die &amp;Ausgabe aufnehmen</translation>
    </message>
    <message>
        <source>Put it into the issue, after the current entry</source>
        <translation>In die Ausgabe aufnehmen, nach dem aktuellen Beitrag</translation>
    </message>
    <message>
        <source>Into the issue</source>
        <translation>In die Ausgabe</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Keep it for later</source>
        <translation>Für später behalten</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Dismiss it for good</source>
        <translation>Endgültig verwerfen</translation>
    </message>
    <message>
        <source>&amp;Open in the Browser</source>
        <translation>Im Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open its page in the browser</source>
        <translation>Die Seite im Browser öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Take &amp;Back the Last Decision</source>
        <translation>Letzte Entscheidung &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the last decision</source>
        <translation>Die letzte Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Ask the Feeds</source>
        <translation>Fee&amp;ds abfragen</translation>
    </message>
    <message>
        <source>Ask the feeds what is new</source>
        <translation>Die Feeds nach Neuem fragen</translation>
    </message>
    <message>
        <source>Add from the Inbox</source>
        <translation>Aus dem Eingang aufnehmen</translation>
    </message>
    <message>
        <source>Take Back into the Inbox</source>
        <translation>In den Eingang zurücknehmen</translation>
    </message>
</context>
<context>
    <name>galley::InboxList</name>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
</context>
<context>
    <name>galley::InboxModel</name>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <comment>the first of several authors</comment>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>ran in %1</source>
        <translation>erschienen in %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %n candidates.</source>
        <translation>
            <numerusform>Der Filter verbirgt %n Kandidaten.</numerusform>
            <numerusform>Der Filter verbirgt %n Kandidaten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n candidates are dealt with.</source>
        <translation>
            <numerusform>%n Kandidat ist bearbeitet.</numerusform>
            <numerusform>Alle %n Kandidaten sind bearbeitet.</numerusform>
        </translation>
    </message>
    <message>
        <source>, has your words</source>
        <translation>, enthält Ihre Wörter</translation>
    </message>
</context>
<context>
    <name>galley::InboxPane</name>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>Candidates for your issues</source>
        <translation>Kandidaten für Ihre Ausgaben</translation>
    </message>
    <message>
        <source>No candidate is in this view, or the filter hides them all.</source>
        <translation>In dieser Ansicht ist kein Kandidat, oder der Filter verbirgt alle.</translation>
    </message>
    <message>
        <source>The inbox collects new papers and posts from feeds. Read what is new, keep or dismiss it, and put it into the issue with one key.</source>
        <translation>Der Eingang sammelt neue Artikel und Posts aus Feeds. Lesen Sie, was neu ist, behalten oder verwerfen Sie es, und nehmen Sie es mit einer Taste in die Ausgabe auf.</translation>
    </message>
    <message>
        <source>No feed is chosen yet. Choose where papers and posts come from.</source>
        <translation>Noch ist kein Feed gewählt. Wählen Sie, woher Artikel und Posts kommen.</translation>
    </message>
    <message>
        <source>Asking the feeds…</source>
        <translation>Feeds werden abgefragt&#xa0;…</translation>
    </message>
    <message>
        <source>%1 of %2 answers</source>
        <translation>%1 von %2 Antworten</translation>
    </message>
    <message>
        <source>next in %1 s</source>
        <translation>weiter in %1&#xa0;s</translation>
    </message>
    <message>
        <source>No feed could be asked. What you see is from before.</source>
        <translation>Kein Feed konnte abgefragt werden. Was Sie sehen, ist der vorige Stand.</translation>
    </message>
    <message>
        <source>Not every feed could be asked.</source>
        <translation>Nicht jeder Feed konnte abgefragt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n new candidates</source>
        <translation>
            <numerusform>%n neuer Kandidat</numerusform>
            <numerusform>%n neue Kandidaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the candidates</source>
        <translation>Kandidaten filtern</translation>
    </message>
    <message>
        <source>Words of the title, the authors or the abstract; -word is one that must not be there, &quot;two words&quot; a phrase (Ctrl+F)</source>
        <translation>Wörter aus dem Titel, den Autoren oder der Kurzfassung; -wort ist eines, das nicht vorkommen darf, &quot;zwei wörter&quot; eine Wortfolge (Strg+F)</translation>
    </message>
    <message>
        <source>Ask the feeds</source>
        <translation>Feeds abfragen</translation>
    </message>
    <message>
        <source>Ask the feeds what is new (R)</source>
        <translation>Die Feeds nach Neuem fragen (R)</translation>
    </message>
    <message>
        <source>Feeds…</source>
        <translation>Feeds&#xa0;…</translation>
    </message>
    <message>
        <source>Choose the feeds</source>
        <translation>Feeds wählen</translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>Der letzte %n Tag</numerusform>
            <numerusform>Die letzten %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Which candidates</source>
        <translation>Welche Kandidaten</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Fewest upvotes</source>
        <translation>Mindestzahl der Stimmen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>In an issue</source>
        <translation>In einer Ausgabe</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Any category</source>
        <translation>Jede Kategorie</translation>
    </message>
    <message>
        <source>▲ any</source>
        <translation>▲ beliebig</translation>
    </message>
    <message>
        <source>Any number of upvotes</source>
        <translation>Beliebig viele Stimmen</translation>
    </message>
    <message numerus="yes">
        <source>%n upvotes or more</source>
        <translation>
            <numerusform>Mindestens %n Stimme</numerusform>
            <numerusform>Mindestens %n Stimmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Ask the feeds</source>
        <translation>&amp;Feeds abfragen</translation>
    </message>
    <message>
        <source>Choose &amp;feeds…</source>
        <translation>&amp;Feeds wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Progress of the refresh</source>
        <translation>Fortschritt der Aktualisierung</translation>
    </message>
</context>
<context>
    <name>galley::InboxReader</name>
    <message>
        <source>What to do with the candidate</source>
        <translation>Was mit dem Kandidaten geschehen soll</translation>
    </message>
    <message>
        <source>Choose a candidate to read what it is about.</source>
        <translation>Wählen Sie einen Kandidaten, um zu lesen, worum es geht.</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
</context>
<context>
    <name>galley::InboxRefresher</name>
    <message>
        <source>“%1” is not a category of arXiv&apos;s; they look like “cs.CL”.</source>
        <translation>„%1“ ist keine Kategorie von arXiv; solche sehen aus wie „cs.CL“.</translation>
    </message>
</context>
<context>
    <name>galley::Issue</name>
    <message>
        <source>%1: it must be a text.</source>
        <translation>%1: Es muss ein Text sein.</translation>
    </message>
    <message>
        <source>%1: an issue cannot be without it.</source>
        <translation>%1: Eine Ausgabe kann nicht ohne sein.</translation>
    </message>
    <message>
        <source>date: an issue needs a day of the calendar, such as 2026-04-27.</source>
        <translation>date: Eine Ausgabe braucht einen Kalendertag wie 2026-04-27.</translation>
    </message>
    <message>
        <source>“%1” cannot be a slug: use lower-case letters, digits and single hyphens between them.</source>
        <translation>„%1“ kann kein Kurzname sein: Verwenden Sie Kleinbuchstaben, Ziffern und einzelne Bindestriche dazwischen.</translation>
    </message>
</context>
<context>
    <name>galley::IssueDocument</name>
    <message>
        <source>Another change is just being made. Try again.</source>
        <translation>Gerade wird eine andere Änderung vorgenommen. Versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>galley::IssueEditor</name>
    <message>
        <source>Title of the issue</source>
        <translation>Titel der Ausgabe</translation>
    </message>
    <message>
        <source>Edit Title</source>
        <translation>Titel bearbeiten</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publikation</translation>
    </message>
    <message>
        <source>Edit Publication</source>
        <translation>Publikation bearbeiten</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>A code such as en or pt-BR</source>
        <translation>Ein Code wie en oder pt-BR</translation>
    </message>
    <message>
        <source>Edit Language</source>
        <translation>Sprache bearbeiten</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Einleitung</translation>
    </message>
    <message>
        <source>A few sentences that open the issue. Markdown and $TeX$.</source>
        <translation>Einige Sätze, die die Ausgabe eröffnen. Markdown und $TeX$.</translation>
    </message>
    <message>
        <source>Edit Introduction</source>
        <translation>Einleitung bearbeiten</translation>
    </message>
    <message>
        <source>Change Date</source>
        <translation>Datum ändern</translation>
    </message>
</context>
<context>
    <name>galley::IssueJson</name>
    <message>
        <source>%1: the value has the wrong type.</source>
        <translation>%1: Der Wert ist von falscher Art.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a value for it.</source>
        <translation>%1: „%2“ ist dafür kein Wert.</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>There is no issue JSON here: it is empty.</source>
        <translation>Hier ist kein Ausgaben-JSON: Es ist leer.</translation>
    </message>
    <message>
        <source>This is not JSON at %1: %2.</source>
        <translation>Dies ist kein JSON, %1: %2.</translation>
    </message>
    <message>
        <source>This JSON is a list; an issue is an object with &quot;format&quot;: &quot;galley-issue&quot;.</source>
        <translation>Dieses JSON ist eine Liste; eine Ausgabe ist ein Objekt mit &quot;format&quot;: &quot;galley-issue&quot;.</translation>
    </message>
    <message>
        <source>This JSON is not a Galley issue: &quot;format&quot; must be &quot;galley-issue&quot;.</source>
        <translation>Dieses JSON ist keine Galley-Ausgabe: &quot;format&quot; muss &quot;galley-issue&quot; sein.</translation>
    </message>
    <message>
        <source>This issue is in version %1 of the format, and this Galley knows version %2: open it with a newer Galley.</source>
        <translation>Diese Ausgabe ist in der Version %1 des Formats, und dieses Galley kennt die Version %2: Öffnen Sie sie mit einem neueren Galley.</translation>
    </message>
    <message>
        <source>The issue JSON is wrong at entry %1, %2: it has more than %3 items.</source>
        <translation>Fehler im Ausgaben-JSON bei Beitrag %1, %2: Es hat mehr als %3 Elemente.</translation>
    </message>
    <message>
        <source>The issue JSON is wrong at %1</source>
        <translation>Fehler im Ausgaben-JSON bei %1</translation>
    </message>
    <message>
        <source>The issue JSON is wrong at entry %1, %2</source>
        <translation>Fehler im Ausgaben-JSON bei Beitrag %1, %2</translation>
    </message>
    <message>
        <source>The issue JSON is larger than %1, which is more than Galley reads.</source>
        <translation>Das Ausgaben-JSON ist größer als %1; so viel liest Galley nicht.</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>the number %1</source>
        <translation>die Zahl %1</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>%1 cannot be a slug: use lower-case letters, digits and single hyphens between them, at most 100</source>
        <translation>%1 kann kein Kurzname sein: Verwenden Sie Kleinbuchstaben, Ziffern und einzelne Bindestriche dazwischen, höchstens 100 Zeichen</translation>
    </message>
    <message>
        <source>%1 is not a day such as 2026-04-27</source>
        <translation>%1 ist kein Tag wie 2026-04-27</translation>
    </message>
    <message>
        <source>it is empty, and must not be</source>
        <translation>es ist leer, darf es aber nicht sein</translation>
    </message>
    <message>
        <source>%1 is not a date and time such as 2026-04-16T17:59:00Z</source>
        <translation>%1 ist nicht Datum und Uhrzeit wie 2026-04-16T17:59:00Z</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>Beitrag %1</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>Element %1</translation>
    </message>
    <message>
        <source>it must be %1, not %2</source>
        <translation>es muss %1 sein, nicht %2</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 is not one of %2</source>
        <translation>%1 gehört nicht zu %2</translation>
    </message>
    <message>
        <source>it must be %1 or more, not %2</source>
        <translation>es muss mindestens %1 sein, nicht %2</translation>
    </message>
    <message>
        <source>the issue</source>
        <translation>der Ausgabe</translation>
    </message>
    <message>
        <source>The issue JSON is wrong at %1: %2.</source>
        <translation>Fehler im Ausgaben-JSON bei %1: %2.</translation>
    </message>
</context>
<context>
    <name>galley::IssueListModel</name>
    <message>
        <source>open</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>1 paper</source>
        <translation>1 Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::IssueMarkdown</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>expected “---” and front matter with the issue&apos;s publication, slug, title and date, as the Markdown export writes it.</source>
        <translation>erwartet wurden „---“ und ein Vorspann mit Publikation, Kurznamen (slug), Titel und Datum der Ausgabe, wie der Markdown-Export ihn schreibt.</translation>
    </message>
    <message>
        <source>expected the value of “%1” on this line, in double quotes.</source>
        <translation>erwartet wurde der Wert von „%1“ in dieser Zeile, in geraden Anführungszeichen.</translation>
    </message>
    <message>
        <source>expected “---” at the end of the front matter.</source>
        <translation>erwartet wurde „---“ am Ende des Vorspanns.</translation>
    </message>
    <message>
        <source>expected “%1: …” in the front matter before it.</source>
        <translation>erwartet wurde „%1: …“ im Vorspann davor.</translation>
    </message>
    <message>
        <source>the front matter&apos;s slug “%1” must be lower-case letters, digits and single hyphens between them.</source>
        <translation>der Kurzname (slug) „%1“ im Vorspann muss aus Kleinbuchstaben, Ziffern und einzelnen Bindestrichen dazwischen bestehen.</translation>
    </message>
    <message>
        <source>in the front matter, %1</source>
        <translation>im Vorspann: %1</translation>
    </message>
    <message>
        <source>expected the %1 as in the front matter, “%2”.</source>
        <translation>erwartet wurde %1 wie im Vorspann, „%2“.</translation>
    </message>
    <message>
        <source>publication&apos;s name</source>
        <translation>der Name der Publikation</translation>
    </message>
    <message>
        <source>issue&apos;s title</source>
        <translation>der Titel der Ausgabe</translation>
    </message>
    <message>
        <source>expected the date and the number of papers, such as “April 27, 2026 · 12 papers”.</source>
        <translation>erwartet wurden das Datum und die Zahl der Artikel, wie „April 27, 2026 · 12 papers“.</translation>
    </message>
    <message>
        <source>expected an entry&apos;s title, such as “## Title”.</source>
        <translation>erwartet wurde der Titel eines Beitrags, wie „## Titel“.</translation>
    </message>
    <message>
        <source>expected an entry&apos;s difficulty, such as “○ Accessible”, or its title, such as “## Title”.</source>
        <translation>erwartet wurde die Schwierigkeit eines Beitrags, wie „○ Accessible“, oder sein Titel, wie „## Titel“.</translation>
    </message>
    <message>
        <source>expected takeaways below it, each as “- …”.</source>
        <translation>erwartet wurden Kernpunkte darunter, jeder als „- …“.</translation>
    </message>
    <message>
        <source>expected a takeaway, “- …”, or more of the one above, two spaces in.</source>
        <translation>erwartet wurde ein Kernpunkt, „- …“, oder mehr vom vorigen, um zwei Leerzeichen eingerückt.</translation>
    </message>
    <message>
        <source>expected the entry&apos;s last line, such as “via manual” or “12 citations · via api-arxiv · arXiv:2604.15579”.</source>
        <translation>erwartet wurde die letzte Zeile des Beitrags, wie „via manual“ oder „12 citations · via api-arxiv · arXiv:2604.15579“.</translation>
    </message>
    <message>
        <source>expected fewer citations.</source>
        <translation>erwartet wurden weniger Zitationen.</translation>
    </message>
    <message>
        <source>expected “arXiv:” and an identifier at its end.</source>
        <translation>erwartet wurden „arXiv:“ und eine Kennung am Ende.</translation>
    </message>
    <message>
        <source>This Markdown is too large to be an issue.</source>
        <translation>Dieses Markdown ist zu groß für eine Ausgabe.</translation>
    </message>
</context>
<context>
    <name>galley::IssuePicker</name>
    <message>
        <source>Issues</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Type to filter by title, date or publication</source>
        <translation>Tippen, um nach Titel, Datum oder Publikation zu filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Re&amp;move it</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;New issue…</source>
        <translation>&amp;Neue Ausgabe&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>En&amp;tfernen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>1 paper</source>
        <translation>1 Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove “%1” with its %2 from the archive? This cannot be undone.</source>
        <translation>„%1“ (%2) aus dem Archiv entfernen? Dies kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>There is no issue yet. Make the first one with “New issue”.</source>
        <translation>Es gibt noch keine Ausgabe. Legen Sie die erste mit „Neue Ausgabe“ an.</translation>
    </message>
    <message>
        <source>No issue has these words.</source>
        <translation>Keine Ausgabe enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>galley::Keychain</name>
    <message>
        <source>The keychain did not let Galley in. Unlock it and try again.</source>
        <translation>Der Schlüsselbund hat Galley nicht eingelassen. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No keychain answers on this computer, so no key can be kept. Start one, such as KWallet or GNOME Keyring, and try again.</source>
        <translation>Auf diesem Rechner antwortet kein Schlüsselbund, daher kann kein Schlüssel aufbewahrt werden. Starten Sie einen, etwa KWallet oder GNOME Keyring, und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>galley::KeysPage</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Keys are kept in the system’s keychain only, never in a file.</source>
        <translation>Schlüssel werden nur im Schlüsselbund des Systems aufbewahrt, nie in einer Datei.</translation>
    </message>
    <message>
        <source>&amp;Semantic Scholar</source>
        <translation>&amp;Semantic Scholar</translation>
    </message>
    <message>
        <source>&amp;Hugging Face</source>
        <translation>&amp;Hugging Face</translation>
    </message>
    <message>
        <source>&amp;Drafting</source>
        <translation>E&amp;ntwürfe</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Schlüsselbund wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>%1 is set and is used while the keychain has no key.</source>
        <translation>%1 ist gesetzt und gilt, solange der Schlüsselbund keinen Schlüssel enthält.</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>galley::LookPage</name>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>This theme has no options.</source>
        <translation>Dieses Design hat keine Optionen.</translation>
    </message>
</context>
<context>
    <name>galley::MainWindow</name>
    <message>
        <source>Galley</source>
        <translation>Galley</translation>
    </message>
    <message>
        <source>Choose an issue</source>
        <translation>Ausgabe wählen</translation>
    </message>
    <message>
        <source>Opening the archive…</source>
        <translation>Archiv wird geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>Move Entry</source>
        <translation>Beitrag verschieben</translation>
    </message>
    <message>
        <source>No issue</source>
        <translation>Keine Ausgabe</translation>
    </message>
    <message>
        <source>Choose another issue (Ctrl+O)</source>
        <translation>Andere Ausgabe wählen (Strg+O)</translation>
    </message>
    <message>
        <source>%1 — Galley</source>
        <translation>%1 – Galley</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Your last changes are not saved yet, and Galley keeps trying. %1</source>
        <translation>Ihre letzten Änderungen sind noch nicht gespeichert; Galley versucht es weiter. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes to read</source>
        <translation>
            <numerusform>%n Minute Lesezeit</numerusform>
            <numerusform>%n Minuten Lesezeit</numerusform>
        </translation>
    </message>
    <message>
        <source>No issue is open. Open one with Ctrl+O, or make one with Ctrl+N.</source>
        <translation>Keine Ausgabe ist geöffnet. Öffnen Sie eine mit Strg+O oder legen Sie mit Strg+N eine an.</translation>
    </message>
    <message>
        <source>The archive has another text of the issue “%1”.</source>
        <translation>Das Archiv enthält einen anderen Text der Ausgabe „%1“.</translation>
    </message>
    <message>
        <source>Your last changes could not be saved. %1

Close all the same and lose them?</source>
        <translation>Ihre letzten Änderungen konnten nicht gespeichert werden. %1

Trotzdem schließen und sie verlieren?</translation>
    </message>
    <message>
        <source>&amp;New Issue…</source>
        <translation>&amp;Neue Ausgabe&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Open Issue…</source>
        <translation>Ausgabe ö&amp;ffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open &amp;JSON File…</source>
        <translation>&amp;JSON-Datei öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Import Papers…</source>
        <translation>Artikel &amp;importieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;New Entry</source>
        <translation>&amp;Neuer Beitrag</translation>
    </message>
    <message>
        <source>&amp;Remove Entry</source>
        <translation>Beitrag &amp;entfernen</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben verschieben</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach &amp;unten verschieben</translation>
    </message>
    <message>
        <source>&amp;Previous Entry</source>
        <translation>&amp;Vorheriger Beitrag</translation>
    </message>
    <message>
        <source>Ne&amp;xt Entry</source>
        <translation>Nä&amp;chster Beitrag</translation>
    </message>
    <message>
        <source>Show the &amp;Issue</source>
        <translation>&amp;Ausgabe anzeigen</translation>
    </message>
    <message>
        <source>Show the P&amp;roof</source>
        <translation>&amp;Vorschau anzeigen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Find &amp;Command…</source>
        <translation>&amp;Befehl suchen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;About Galley</source>
        <translation>Über &amp;Galley</translation>
    </message>
    <message>
        <source>&amp;Issue</source>
        <translation>&amp;Ausgabe</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>E&amp;ntry</source>
        <translation>Be&amp;itrag</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Main toolbar</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Add Entry</source>
        <translation>Beitrag hinzufügen</translation>
    </message>
    <message>
        <source>Remove Entry</source>
        <translation>Beitrag entfernen</translation>
    </message>
    <message>
        <source>Open an issue&apos;s JSON</source>
        <translation>JSON einer Ausgabe öffnen</translation>
    </message>
    <message>
        <source>Issue JSON (*.json)</source>
        <translation>Ausgaben-JSON (*.json)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>About Galley</source>
        <translation>Über Galley</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Galley %1&lt;/h3&gt;&lt;p&gt;A workstation for the editors of a research digest.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;&lt;p&gt;The archive is %2.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Galley %1&lt;/h3&gt;&lt;p&gt;Ein Arbeitsplatz für die Redaktion eines Forschungsdigests.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder neuer.&lt;/p&gt;&lt;p&gt;Das Archiv ist %2.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>No issue is open.</source>
        <translation>Es ist keine Ausgabe geöffnet.</translation>
    </message>
    <message>
        <source>Import from &amp;Clipboard</source>
        <translation>Aus der &amp;Zwischenablage importieren</translation>
    </message>
    <message>
        <source>&amp;Refresh All…</source>
        <translation>&amp;Alle aktualisieren&#xa0;…</translation>
    </message>
    <message>
        <source>Re&amp;fresh Metadata</source>
        <translation>&amp;Metadaten aktualisieren</translation>
    </message>
    <message>
        <source>Show the Pro&amp;blems</source>
        <translation>&amp;Probleme anzeigen</translation>
    </message>
    <message>
        <source>Asking the services about this entry…</source>
        <translation>Die Dienste werden nach diesem Beitrag gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>The entries in running order (Alt+1)</source>
        <translation>Die Beiträge in ihrer Reihenfolge (Alt+1)</translation>
    </message>
    <message>
        <source>Candidates for the issue (Alt+2)</source>
        <translation>Kandidaten für die Ausgabe (Alt+2)</translation>
    </message>
    <message>
        <source>Issue or inbox</source>
        <translation>Ausgabe oder Eingang</translation>
    </message>
    <message>
        <source>Go to the &amp;Entries</source>
        <translation>Zu den &amp;Beiträgen</translation>
    </message>
    <message>
        <source>Go to the In&amp;box</source>
        <translation>Zum &amp;Eingang</translation>
    </message>
    <message>
        <source>In&amp;box</source>
        <translation>&amp;Eingang</translation>
    </message>
    <message>
        <source>Inbox (%1)</source>
        <translation>Eingang (%1)</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Open the archive&apos;s</source>
        <translation>Die des Archivs öffnen</translation>
    </message>
    <message>
        <source>Pub&amp;lication…</source>
        <translation>&amp;Publikation&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Publish…</source>
        <translation>&amp;Veröffentlichen&#xa0;…</translation>
    </message>
    <message>
        <source>Edit &amp;Theme…</source>
        <translation>&amp;Design bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Search Archive…</source>
        <translation>Archiv &amp;durchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>Move Takeaway &amp;Up</source>
        <translation>Kernpunkt nach &amp;oben verschieben</translation>
    </message>
    <message>
        <source>Move Takeaway &amp;Down</source>
        <translation>Kernpunkt nach &amp;unten verschieben</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Fett</translation>
    </message>
    <message>
        <source>&amp;Italics</source>
        <translation>&amp;Kursiv</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Link</translation>
    </message>
    <message>
        <source>&amp;Quote in the Summary</source>
        <translation>In der &amp;Zusammenfassung zitieren</translation>
    </message>
    <message>
        <source>Quote as a &amp;Takeaway</source>
        <translation>Als Kern&amp;punkt zitieren</translation>
    </message>
    <message>
        <source>Insert Link</source>
        <translation>Link einfügen</translation>
    </message>
    <message>
        <source>Mark Text</source>
        <translation>Text auszeichnen</translation>
    </message>
</context>
<context>
    <name>galley::MarkdownOption</name>
    <message>
        <source>A few sentences. Markdown.</source>
        <translation>Einige Sätze. Markdown.</translation>
    </message>
</context>
<context>
    <name>galley::NewIssueDialog</name>
    <message>
        <source>New issue</source>
        <translation>Neue Ausgabe</translation>
    </message>
    <message>
        <source>Such as “LLM News Digest”</source>
        <translation>Etwa „LLM News Digest“</translation>
    </message>
    <message>
        <source>What this issue is called</source>
        <translation>Wie diese Ausgabe heißt</translation>
    </message>
    <message>
        <source>The issue’s name in addresses, file names and on the command line</source>
        <translation>Der Name der Ausgabe in Adressen, Dateinamen und auf der Befehlszeile</translation>
    </message>
    <message>
        <source>Optional. Markdown, with TeX between $ signs.</source>
        <translation>Optional. Markdown, mit TeX zwischen $-Zeichen.</translation>
    </message>
    <message>
        <source>&amp;Publication:</source>
        <translation>&amp;Publikation:</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Datum:</translation>
    </message>
    <message>
        <source>&amp;Slug:</source>
        <translation>&amp;Kurzname:</translation>
    </message>
    <message>
        <source>&amp;Introduction:</source>
        <translation>&amp;Einleitung:</translation>
    </message>
    <message>
        <source>&amp;Create issue</source>
        <translation>&amp;Ausgabe anlegen</translation>
    </message>
    <message>
        <source>Use lower-case letters, digits and single hyphens between them.</source>
        <translation>Verwenden Sie Kleinbuchstaben, Ziffern und einzelne Bindestriche dazwischen.</translation>
    </message>
    <message>
        <source>The issue “%1” has this slug already.</source>
        <translation>Die Ausgabe „%1“ hat diesen Kurznamen bereits.</translation>
    </message>
</context>
<context>
    <name>galley::OptionField</name>
    <message>
        <source>Back to the theme&apos;s own</source>
        <translation>Zurück zur Vorgabe des Designs</translation>
    </message>
    <message>
        <source>%1: back to the theme&apos;s own</source>
        <translation>%1: zurück zur Vorgabe des Designs</translation>
    </message>
</context>
<context>
    <name>galley::Origin</name>
    <message>
        <source>the editor</source>
        <translation>Redaktion</translation>
    </message>
    <message>
        <source>the page</source>
        <translation>Webseite</translation>
    </message>
</context>
<context>
    <name>galley::PageMetadata</name>
    <message>
        <source>The page of %1 is larger than %2 MB and was not read.</source>
        <translation>Die Seite von %1 ist größer als %2&#xa0;MB und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>This is a PDF and not a web page; import the page of %1 that links to it.</source>
        <translation>Dies ist ein PDF und keine Webseite; importieren Sie die Seite von %1, die darauf verweist.</translation>
    </message>
    <message>
        <source>%1 answered with %2 and not with a web page; check the address.</source>
        <translation>%1 hat mit %2 und nicht mit einer Webseite geantwortet; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The page of %1 is empty; try again later, or make the entry by hand.</source>
        <translation>Die Seite von %1 ist leer; versuchen Sie es später erneut oder legen Sie den Beitrag von Hand an.</translation>
    </message>
    <message>
        <source>What %1 answered is no web page; check the address.</source>
        <translation>Die Antwort von %1 ist keine Webseite; prüfen Sie die Adresse.</translation>
    </message>
</context>
<context>
    <name>galley::PaperLookup</name>
    <message>
        <source>%1 did not answer in time; refresh the metadata later.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet; aktualisieren Sie die Metadaten später.</translation>
    </message>
    <message>
        <source>No answer from %1; refresh the metadata later.</source>
        <translation>Keine Antwort von %1; aktualisieren Sie die Metadaten später.</translation>
    </message>
</context>
<context>
    <name>galley::PaperNotes</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Show comment</source>
        <translation>Kommentar anzeigen</translation>
    </message>
    <message>
        <source>Open on arXiv</source>
        <translation>Auf arXiv öffnen</translation>
    </message>
    <message>
        <source>Version %1 exists; this entry states version %2.</source>
        <translation>Version %1 ist erschienen; dieser Beitrag nennt Version %2.</translation>
    </message>
    <message>
        <source>See what changed</source>
        <translation>Änderungen ansehen</translation>
    </message>
    <message>
        <source>%1 did not answer on %2.</source>
        <comment>a service, a date</comment>
        <translation>%1: am %2 keine Antwort.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This paper seems to be withdrawn by its authors.</source>
        <translation>Dieser Artikel scheint von seinen Autoren zurückgezogen zu sein.</translation>
    </message>
    <message>
        <source>This paper seems to be withdrawn by arXiv.</source>
        <translation>Dieser Artikel scheint von arXiv zurückgezogen zu sein.</translation>
    </message>
</context>
<context>
    <name>galley::PasteText</name>
    <message>
        <source>%1 is a PDF file, which is not read: give the paper&apos;s identifier or address instead.</source>
        <translation>%1: PDF-Dateien werden nicht gelesen; geben Sie stattdessen die Kennung oder Adresse des Artikels an.</translation>
    </message>
    <message>
        <source>%1 is a picture or a recording: give the address that it shows as text.</source>
        <translation>%1 ist ein Bild oder eine Aufnahme: Geben Sie die Adresse, die darin vorkommt, als Text an.</translation>
    </message>
    <message>
        <source>%1 is an office document or an archive: save it as text or HTML and give that.</source>
        <translation>%1 ist ein Office-Dokument oder ein gepacktes Archiv: Speichern Sie es als Text oder HTML und geben Sie dieses an.</translation>
    </message>
    <message>
        <source>%1 is no text: give a text, a saved page, a mail or a bibliography.</source>
        <translation>%1 ist kein Text: Geben Sie einen Text, eine gespeicherte Seite, eine E-Mail oder eine Bibliografie an.</translation>
    </message>
    <message>
        <source>%1 holds no web address: give the address itself.</source>
        <translation>%1 enthält keine Webadresse: Geben Sie die Adresse selbst an.</translation>
    </message>
    <message>
        <source>What was given</source>
        <translation>Die Eingabe</translation>
    </message>
    <message>
        <source>%1 is larger than %2: give the part of it that holds the references.</source>
        <translation>%1 ist größer als %2: Geben Sie den Teil davon an, der die Verweise enthält.</translation>
    </message>
</context>
<context>
    <name>galley::PictureService</name>
    <message>
        <source>The picture is not in the archive, and pictures are not fetched now.</source>
        <translation>Das Bild ist nicht im Archiv, und Bilder werden zurzeit nicht abgerufen.</translation>
    </message>
</context>
<context>
    <name>galley::Pictures</name>
    <message>
        <source>The “data:” address of the picture is damaged. Choose the picture again.</source>
        <translation>Die „data:“-Adresse des Bildes ist beschädigt. Wählen Sie das Bild erneut.</translation>
    </message>
    <message>
        <source>The picture in the “data:” address is too large. Choose a smaller one.</source>
        <translation>Das Bild in der „data:“-Adresse ist zu groß. Wählen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>The picture is damaged and cannot be read. Choose another.</source>
        <translation>Das Bild ist beschädigt und kann nicht gelesen werden. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The picture has %1 × %2 pixels, which is more than Galley reads. Choose a smaller one.</source>
        <translation>Das Bild hat %1 × %2 Pixel; so viel liest Galley nicht. Wählen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>The picture has %1 × %2 pixels, too few to show anything. Choose a larger one.</source>
        <translation>Das Bild hat %1 × %2 Pixel, zu wenige, um etwas zu zeigen. Wählen Sie ein größeres.</translation>
    </message>
    <message>
        <source>This is no picture that Galley reads. Choose a PNG, JPEG, GIF or WebP file.</source>
        <translation>Dies ist kein Bild, das Galley liest. Wählen Sie eine PNG-, JPEG-, GIF- oder WebP-Datei.</translation>
    </message>
</context>
<context>
    <name>galley::Preflight</name>
    <message>
        <source>lies far in the past</source>
        <translation>liegt weit in der Vergangenheit</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>liegt in der Zukunft</translation>
    </message>
    <message>
        <source>The issue has no entries. Import papers, or add them.</source>
        <translation>Die Ausgabe hat keine Beiträge. Importieren Sie Artikel oder fügen Sie Beiträge hinzu.</translation>
    </message>
    <message>
        <source>The issue has no introduction.</source>
        <translation>Die Ausgabe hat keine Einleitung.</translation>
    </message>
    <message>
        <source>The issue&apos;s date, %1, %2.</source>
        <translation>Das Datum der Ausgabe, %1, %2.</translation>
    </message>
    <message>
        <source>is none</source>
        <translation>ist ungültig</translation>
    </message>
    <message>
        <source>%1, %2, %3.</source>
        <translation>%1, %2, %3.</translation>
    </message>
    <message>
        <source>The date of publication</source>
        <translation>Das Datum der Veröffentlichung</translation>
    </message>
    <message>
        <source>The date of the latest change</source>
        <translation>Das Datum der letzten Änderung</translation>
    </message>
    <message>
        <source>The paper seems to be withdrawn by its authors. Look at its page, or remove the entry.</source>
        <translation>Der Artikel scheint von seinen Autoren zurückgezogen zu sein. Sehen Sie sich seine Seite an oder entfernen Sie den Beitrag.</translation>
    </message>
    <message>
        <source>The paper seems to be removed by arXiv. Look at its page, or remove the entry.</source>
        <translation>Der Artikel scheint von arXiv entfernt worden zu sein. Sehen Sie sich seine Seite an oder entfernen Sie den Beitrag.</translation>
    </message>
    <message>
        <source>Version %1 of the paper is out; the entry is about version %2.</source>
        <translation>Version %1 des Artikels ist erschienen; der Beitrag handelt von Version %2.</translation>
    </message>
    <message>
        <source>No answer from %1 when last asked. Refresh the metadata to fill what is missing.</source>
        <translation>%1: keine Antwort bei der letzten Anfrage. Aktualisieren Sie die Metadaten, um Fehlendes zu ergänzen.</translation>
    </message>
    <message>
        <source>The paper is entry %1 already.</source>
        <translation>Der Artikel ist bereits Beitrag %1.</translation>
    </message>
    <message>
        <source>The page is entry %1 already.</source>
        <translation>Die Seite ist bereits Beitrag %1.</translation>
    </message>
    <message>
        <source>It ran before: in “%1” of %2, as entry %3.</source>
        <translation>Bereits erschienen: in „%1“ vom %2, als Beitrag %3.</translation>
    </message>
    <message>
        <source>It has the title of entry %1.</source>
        <translation>Der Titel ist derselbe wie der von Beitrag %1.</translation>
    </message>
    <message>
        <source>The entry has no title.</source>
        <translation>Der Beitrag hat keinen Titel.</translation>
    </message>
    <message>
        <source>The entry has no address, so its title links to nothing.</source>
        <translation>Der Beitrag hat keine Adresse, daher ist sein Titel nicht verlinkt.</translation>
    </message>
    <message>
        <source>%1 cannot be linked: %2. Write it in full, with https://.</source>
        <translation>%1 kann nicht verlinkt werden: %2. Geben Sie sie vollständig an, mit https://.</translation>
    </message>
    <message>
        <source>The address</source>
        <translation>Die Adresse</translation>
    </message>
    <message>
        <source>The address of the code</source>
        <translation>Die Adresse des Codes</translation>
    </message>
    <message>
        <source>The address of the picture</source>
        <translation>Die Adresse des Bildes</translation>
    </message>
    <message>
        <source>The address leads to arXiv:%1, the entry is about arXiv:%2.</source>
        <translation>Die Adresse führt zu arXiv:%1, der Beitrag handelt von arXiv:%2.</translation>
    </message>
    <message>
        <source>“%1” is no arXiv identifier. Those look like 2604.15579 or hep-th/9901001.</source>
        <translation>„%1“ ist keine arXiv-Kennung. Solche sehen aus wie 2604.15579 oder hep-th/9901001.</translation>
    </message>
    <message>
        <source>The difficulty is not chosen.</source>
        <translation>Die Schwierigkeit ist nicht gewählt.</translation>
    </message>
    <message>
        <source>The summary is not written.</source>
        <translation>Die Zusammenfassung ist nicht geschrieben.</translation>
    </message>
    <message>
        <source>There are no takeaways.</source>
        <translation>Es gibt keine Kernpunkte.</translation>
    </message>
    <message>
        <source>Takeaway %1 is empty.</source>
        <translation>Kernpunkt %1 ist leer.</translation>
    </message>
    <message>
        <source>The picture has no words for those who cannot see it (its alternative text).</source>
        <translation>Dem Bild fehlt eine Beschreibung für alle, die es nicht sehen können (der Alternativtext).</translation>
    </message>
    <message>
        <source>a brace is not closed</source>
        <translation>eine geschweifte Klammer ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a brace is closed twice</source>
        <translation>eine geschweifte Klammer ist zweimal geschlossen</translation>
    </message>
    <message>
        <source>\left and \right are no pairs</source>
        <translation>\left und \right bilden keine Paare</translation>
    </message>
    <message>
        <source>\begin and \end are no pairs</source>
        <translation>\begin und \end bilden keine Paare</translation>
    </message>
    <message>
        <source>%1: the formula %2 cannot be typeset: %3.</source>
        <translation>%1: Die Formel %2 kann nicht gesetzt werden: %3.</translation>
    </message>
    <message>
        <source>%1: a formula is not closed: %2</source>
        <translation>%1: Eine Formel ist nicht geschlossen: %2</translation>
    </message>
    <message>
        <source>%1: HTML is not used but printed as it stands: %2</source>
        <translation>%1: HTML wird nicht ausgewertet, sondern so ausgegeben, wie es dasteht: %2</translation>
    </message>
    <message>
        <source>%1: a picture is printed as a link.</source>
        <translation>%1: Ein Bild wird als Link ausgegeben.</translation>
    </message>
    <message>
        <source>%1: a link is dropped, since it is no https:// address: %2</source>
        <translation>%1: Ein Link entfällt, da er keine https://-Adresse ist: %2</translation>
    </message>
    <message>
        <source>%1: \(…\) is no formula here. Write $…$.</source>
        <translation>%1: \(…\) ist hier keine Formel. Schreiben Sie $…$.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Einleitung</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Takeaway %1</source>
        <translation>Kernpunkt %1</translation>
    </message>
</context>
<context>
    <name>galley::PreflightPanel</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the problems</source>
        <translation>Probleme schließen</translation>
    </message>
    <message>
        <source>Nothing to mend.</source>
        <translation>Nichts zu beheben.</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>Nichts zu beheben</translation>
    </message>
</context>
<context>
    <name>galley::PreviewBar</name>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>The page as on a desktop</source>
        <translation>Die Seite wie auf einem Desktop-Rechner</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>The page as on a phone</source>
        <translation>Die Seite wie auf einem Telefon</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The issue as plain text</source>
        <translation>Die Ausgabe als reiner Text</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>The issue&apos;s exported files</source>
        <translation>Die exportierten Dateien der Ausgabe</translation>
    </message>
    <message>
        <source>Format of the source</source>
        <translation>Format des Quelltexts</translation>
    </message>
    <message>
        <source>Colours of the preview</source>
        <translation>Farben der Vorschau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Size of the preview</source>
        <translation>Größe der Vorschau</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>Tablet</translation>
    </message>
    <message>
        <source>The page as on a tablet</source>
        <translation>Die Seite wie auf einem Tablet</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>The issue as a mail program shows it</source>
        <translation>Die Ausgabe, wie ein E-Mail-Programm sie zeigt</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>The issue as a feed reader shows it</source>
        <translation>Die Ausgabe, wie ein Feedreader sie zeigt</translation>
    </message>
    <message>
        <source>Dark, forced by the mail program</source>
        <translation>Dunkel, vom E-Mail-Programm erzwungen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Show pictures</source>
        <translation>Bilder zeigen</translation>
    </message>
    <message>
        <source>Show pictures, which many mail programs leave out at first</source>
        <translation>Bilder zeigen, die viele E-Mail-Programme zunächst weglassen</translation>
    </message>
</context>
<context>
    <name>galley::PreviewPane</name>
    <message>
        <source>The preview stopped working several times. It starts again with the next change; your text is safe.</source>
        <translation>Die Vorschau ist mehrmals ausgefallen. Mit der nächsten Änderung startet sie wieder; Ihr Text ist sicher.</translation>
    </message>
    <message>
        <source>&amp;Two Views of the Proof</source>
        <translation>&amp;Zwei Ansichten der Vorschau</translation>
    </message>
    <message>
        <source>Two views side by side (F8)</source>
        <translation>Zwei Ansichten nebeneinander (F8)</translation>
    </message>
    <message>
        <source>&amp;Find in the Proof…</source>
        <translation>In der Vorschau &amp;suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Make the Proof &amp;Larger</source>
        <translation>Vorschau ver&amp;größern</translation>
    </message>
    <message>
        <source>Make the Proof &amp;Smaller</source>
        <translation>Vorschau ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Fit the &amp;Proof</source>
        <translation>Vorschau ei&amp;npassen</translation>
    </message>
    <message>
        <source>This link says one address and goes to another, on %1.</source>
        <translation>Dieser Link nennt eine Adresse und führt zu einer anderen, auf %1.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>galley::ProofFindBar</name>
    <message>
        <source>Previous place</source>
        <translation>Vorherige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Find in the proof</source>
        <translation>In der Vorschau suchen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation>%1 von mehr als %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>galley::ProofSheet</name>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>What readers will see appears here once an issue is open.</source>
        <translation>Was Leser sehen werden, erscheint hier, sobald eine Ausgabe geöffnet ist.</translation>
    </message>
</context>
<context>
    <name>galley::ProofView</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open Link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Copy Link</source>
        <translation>Link kopieren</translation>
    </message>
</context>
<context>
    <name>galley::PublicationDialog</name>
    <message>
        <source>Publication</source>
        <translation>Publikation</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>The settings are not saved. %1</source>
        <translation>Die Einstellungen sind nicht gespeichert. %1</translation>
    </message>
</context>
<context>
    <name>galley::PublicationJson</name>
    <message>
        <source>The settings of “%1” cannot be read; set them again.</source>
        <translation>Die Einstellungen von „%1“ sind nicht lesbar; legen Sie sie neu fest.</translation>
    </message>
</context>
<context>
    <name>galley::PublishDialog</name>
    <message>
        <source>Publish the site</source>
        <translation>Website veröffentlichen</translation>
    </message>
    <message>
        <source>Nothing is published: your last changes could not be saved. %1</source>
        <translation>Es wird nichts veröffentlicht: Ihre letzten Änderungen konnten nicht gespeichert werden. %1</translation>
    </message>
    <message>
        <source>The site is being published. Stop it? What is written stays, and publishing again goes on from there.</source>
        <translation>Die Website wird gerade veröffentlicht. Anhalten? Was geschrieben ist, bleibt, und beim nächsten Veröffentlichen geht es von dort aus weiter.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Checking what would change…</source>
        <translation>Es wird ermittelt, was sich ändern würde&#xa0;…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>%1, then to the branch %2 of %3</source>
        <translation>%1, dann zum Branch %2 von %3</translation>
    </message>
    <message>
        <source>No path has these letters.</source>
        <translation>Kein Pfad enthält diese Zeichen.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Stopped. What is written stays, and publishing again goes on from there.</source>
        <translation>Angehalten. Was geschrieben ist, bleibt, und beim nächsten Veröffentlichen geht es von dort aus weiter.</translation>
    </message>
    <message>
        <source>What the command said</source>
        <translation>Ausgabe des Befehls</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>Website öffnen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Edit the targets</source>
        <translation>Ziele bearbeiten</translation>
    </message>
    <message>
        <source>Edit the targets (Ctrl+Shift+,)</source>
        <translation>Ziele bearbeiten (Strg+Umschalt+,)</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>&amp;Ziel</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the changes</source>
        <translation>Änderungen filtern</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändern wird</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>Commit-Nachricht</translation>
    </message>
    <message>
        <source>Commit &amp;message</source>
        <translation>Commit-&amp;Nachricht</translation>
    </message>
    <message>
        <source>Publish &amp;all the same</source>
        <translation>&amp;Trotzdem veröffentlichen</translation>
    </message>
    <message>
        <source>S&amp;how the problems</source>
        <translation>&amp;Probleme anzeigen</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Veröffentlichen</translation>
    </message>
    <message>
        <source>The site has no place yet. Add the folder, the Git repository or the command that it is published with.</source>
        <translation>Die Website hat noch keinen Ort. Fügen Sie den Ordner, das Git-Repository oder den Befehl hinzu, womit sie veröffentlicht wird.</translation>
    </message>
    <message>
        <source>&amp;Add a target…</source>
        <translation>Ziel &amp;hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Making the issues</source>
        <translation>Ausgaben werden erstellt</translation>
    </message>
    <message>
        <source>Making the lists and feeds</source>
        <translation>Listen und Feeds werden erstellt</translation>
    </message>
    <message>
        <source>Writing what changed</source>
        <translation>Änderungen werden geschrieben</translation>
    </message>
    <message>
        <source>%1, then “%2” runs there</source>
        <translation>%1, danach wird dort „%2“ ausgeführt</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has changed since the site was published.</source>
        <translation>Seit der letzten Veröffentlichung der Website hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing has changed on the site. Publishing runs the command again.</source>
        <translation>An der Website hat sich nichts geändert. Beim Veröffentlichen wird der Befehl erneut ausgeführt.</translation>
    </message>
    <message>
        <source>The site is written already. Publishing commits and pushes it.</source>
        <translation>Die Website ist bereits geschrieben. Beim Veröffentlichen wird sie committet und gepusht.</translation>
    </message>
    <message numerus="yes">
        <source>%n files of an earlier publication are committed with it.</source>
        <translation>
            <numerusform>%n Datei einer früheren Veröffentlichung wird ebenfalls committet.</numerusform>
            <numerusform>%n Dateien einer früheren Veröffentlichung werden ebenfalls committet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The branch is new on the remote.</source>
        <translation>Der Branch ist auf dem Remote neu.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier commits are pushed with it.</source>
        <translation>
            <numerusform>%n früherer Commit wird ebenfalls gepusht.</numerusform>
            <numerusform>%n frühere Commits werden ebenfalls gepusht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n errors that readers would see:</source>
        <translation>
            <numerusform>„%1“ hat %n Fehler, den Leser sehen würden:</numerusform>
            <numerusform>„%1“ hat %n Fehler, die Leser sehen würden:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>Committing…</source>
        <translation>Commit wird erstellt&#xa0;…</translation>
    </message>
    <message>
        <source>Pushing…</source>
        <translation>Push läuft&#xa0;…</translation>
    </message>
    <message>
        <source>Running the command…</source>
        <translation>Befehl wird ausgeführt&#xa0;…</translation>
    </message>
    <message>
        <source>The site is published.</source>
        <translation>Die Website ist veröffentlicht.</translation>
    </message>
    <message>
        <source>The site is published: committed and pushed.</source>
        <translation>Die Website ist veröffentlicht: committet und gepusht.</translation>
    </message>
    <message>
        <source>The site is published; there was nothing to push.</source>
        <translation>Die Website ist veröffentlicht; es gab nichts zu pushen.</translation>
    </message>
    <message>
        <source>The site is published: written, and the command has run.</source>
        <translation>Die Website ist veröffentlicht: geschrieben, und der Befehl wurde ausgeführt.</translation>
    </message>
</context>
<context>
    <name>galley::Publishing</name>
    <message>
        <source>The remote has commits that are not here. Pull them into the work tree, then publish again.</source>
        <translation>Das Remote hat Commits, die hier fehlen. Holen Sie sie mit „git pull“ in das Arbeitsverzeichnis und veröffentlichen Sie dann erneut.</translation>
    </message>
    <message>
        <source>The remote does not let this branch be pushed to; choose another.</source>
        <translation>Das Remote lässt keinen Push auf diesen Branch zu; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The remote does not let you in. Check your key or your rights there, then publish again.</source>
        <translation>Das Remote lässt Sie nicht ein. Prüfen Sie Ihren Schlüssel oder Ihre Rechte dort und veröffentlichen Sie dann erneut.</translation>
    </message>
    <message>
        <source>The remote asks for a password, which git has not stored. Sign in with git in a terminal once, then publish again.</source>
        <translation>Das Remote verlangt ein Passwort, das git nicht gespeichert hat. Melden Sie sich einmal mit git in einem Terminal an und veröffentlichen Sie dann erneut.</translation>
    </message>
    <message>
        <source>The remote cannot be reached. The commit is made; publish again when the network is back.</source>
        <translation>Das Remote ist nicht erreichbar. Der Commit ist erstellt; veröffentlichen Sie erneut, sobald das Netz wieder da ist.</translation>
    </message>
    <message>
        <source>There is no repository at the remote&apos;s address; mend it with git.</source>
        <translation>An der Adresse des Remotes ist kein Repository; berichtigen Sie sie mit git.</translation>
    </message>
    <message>
        <source>Git does not know your name yet. Set user.name and user.email with “git config --global”, then publish again.</source>
        <translation>Git kennt Ihren Namen noch nicht. Setzen Sie user.name und user.email mit „git config --global“ und veröffentlichen Sie dann erneut.</translation>
    </message>
    <message>
        <source>A merge or a rebase is under way in this work tree. Finish it, then publish again.</source>
        <translation>In diesem Arbeitsverzeichnis ist ein Merge oder Rebase im Gange. Schließen Sie ihn ab und veröffentlichen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Another git is at work in this work tree, or was cut off there. Wait for it, or remove its index.lock.</source>
        <translation>In diesem Arbeitsverzeichnis arbeitet ein anderes git oder wurde dort abgebrochen. Warten Sie darauf oder entfernen Sie dessen index.lock.</translation>
    </message>
    <message>
        <source>%1 is in no git work tree. Clone the site&apos;s repository there, or run “git init”.</source>
        <translation>%1 liegt in keinem Arbeitsverzeichnis von git. Klonen Sie das Repository der Website dorthin oder führen Sie „git init“ aus.</translation>
    </message>
    <message>
        <source>No branch is checked out in %1. Check out the one to publish, then publish again.</source>
        <translation>In %1 ist kein Branch ausgecheckt. Checken Sie den zu veröffentlichenden aus und veröffentlichen Sie dann erneut.</translation>
    </message>
    <message>
        <source>The work tree has no remote to push to. Add one with “git remote add origin ADDRESS”.</source>
        <translation>Das Arbeitsverzeichnis hat kein Remote für den Push. Fügen Sie eines mit „git remote add origin ADRESSE“ hinzu.</translation>
    </message>
    <message>
        <source>The work tree has no remote “%1”; it has %2.</source>
        <translation>Das Arbeitsverzeichnis hat kein Remote „%1“; es hat %2.</translation>
    </message>
    <message>
        <source>The work tree has several remotes (%1); name one in the target.</source>
        <translation>Das Arbeitsverzeichnis hat mehrere Remotes (%1); geben Sie im Ziel eines an.</translation>
    </message>
    <message>
        <source>The list of changed files cannot be written; is the disk full?</source>
        <translation>Die Liste der geänderten Dateien kann nicht geschrieben werden; ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>“%1” cannot be started. Install it, or have it in PATH.</source>
        <translation>„%1“ kann nicht gestartet werden. Installieren Sie es oder nehmen Sie es in PATH auf.</translation>
    </message>
    <message>
        <source>“%1” was stopped.</source>
        <translation>„%1“ wurde angehalten.</translation>
    </message>
    <message>
        <source>The remote&apos;s own checks refused the push; see their message.</source>
        <translation>Die Prüfungen des Remotes haben den Push abgelehnt; siehe ihre Meldung.</translation>
    </message>
    <message>
        <source>Git failed; see its message.</source>
        <translation>Git ist fehlgeschlagen; siehe die Meldung von Git.</translation>
    </message>
    <message>
        <source>The target “%1” names no folder; choose one.</source>
        <translation>Das Ziel „%1“ nennt keinen Ordner; wählen Sie einen.</translation>
    </message>
    <message>
        <source>The target “%1” has no command to run; enter one.</source>
        <translation>Das Ziel „%1“ hat keinen Befehl zum Ausführen; geben Sie einen ein.</translation>
    </message>
    <message>
        <source>The site is written, but its command was cut off.</source>
        <translation>Die Website ist geschrieben, aber ihr Befehl wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The site is written, but its command failed with status %1.</source>
        <translation>Die Website ist geschrieben, aber ihr Befehl ist mit dem Status %1 fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>galley::ReferenceOffer</name>
    <message>
        <source>Import as an entry</source>
        <translation>Als Beitrag importieren</translation>
    </message>
    <message>
        <source>Keep the text</source>
        <translation>Text behalten</translation>
    </message>
    <message>
        <source>This is a paper.</source>
        <translation>Das ist ein Artikel.</translation>
    </message>
</context>
<context>
    <name>galley::RefreshDialog</name>
    <message>
        <source>Refresh Metadata</source>
        <translation>Metadaten aktualisieren</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Progress of the refresh</source>
        <translation>Fortschritt der Aktualisierung</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>&amp;Take 1 change</source>
        <translation>1 Änderung ü&amp;bernehmen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take %n changes</source>
        <translation>
            <numerusform>%n Änderung ü&amp;bernehmen</numerusform>
            <numerusform>%n Änderungen ü&amp;bernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>%1 of %2 done.</source>
        <translation>%1 von %2 erledigt.</translation>
    </message>
    <message numerus="yes">
        <source>Next request in %n s.</source>
        <translation>
            <numerusform>Nächste Anfrage in %n&#xa0;s.</numerusform>
            <numerusform>Nächste Anfrage in %n&#xa0;s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has changed at the services.</source>
        <translation>Bei den Diensten hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>%1 of %2 entries with changes.</source>
        <translation>%1 von %2 Beiträgen mit Änderungen.</translation>
    </message>
    <message>
        <source>%1 withdrawn.</source>
        <translation>%1 zurückgezogen.</translation>
    </message>
    <message>
        <source>%1 with a gap.</source>
        <translation>%1 mit einer Lücke.</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation>%1 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1 cancelled.</source>
        <translation>%1 abgebrochen.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Takeaways</source>
        <translation>Kernpunkte</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>arXiv identifier</source>
        <translation>arXiv-Kennung</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>Kurzfassung</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Zeitschrift</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Zitationen</translation>
    </message>
    <message>
        <source>Upvotes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>field (service)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <comment>field value (service)</comment>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>%1 %2 → %3 (%4)</source>
        <comment>field before → after (service)</comment>
        <translation>%1 %2 → %3 (%4)</translation>
    </message>
    <message>
        <source>This may be your own: where it came from is not known.</source>
        <translation>Dies kann von Ihnen sein: Die Herkunft ist nicht bekannt.</translation>
    </message>
    <message>
        <source>You removed this.</source>
        <translation>Sie haben dies entfernt.</translation>
    </message>
    <message>
        <source>You wrote this.</source>
        <translation>Sie haben dies geschrieben.</translation>
    </message>
    <message>
        <source>Version %1 (was %2)</source>
        <translation>Version %1 (vorher %2)</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Version %1 exists</source>
        <translation>Version %1 erschienen</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh metadata</source>
        <translation>Metadaten aktualisieren</translation>
    </message>
</context>
<context>
    <name>galley::RefreshModel</name>
    <message>
        <source>An entry that is gone</source>
        <translation>Ein entfernter Beitrag</translation>
    </message>
</context>
<context>
    <name>galley::Refresher</name>
    <message>
        <source>The entry names neither a paper nor a page to ask for.</source>
        <translation>Der Beitrag nennt weder einen Artikel noch eine Seite, nach denen gefragt werden könnte.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>arXiv has no %1; check the identifier.</source>
        <translation>arXiv hat kein %1; prüfen Sie die Kennung.</translation>
    </message>
</context>
<context>
    <name>galley::Renderer</name>
    <message>
        <source>The entry is no longer in this issue.</source>
        <translation>Der Beitrag ist nicht mehr in dieser Ausgabe.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>The theme “%1” has a mistake in %2: %3</source>
        <translation>Das Design „%1“ hat einen Fehler in %2: %3</translation>
    </message>
    <message>
        <source>It writes too much; leave out loops within loops, and long texts that repeat.</source>
        <translation>Es schreibt zu viel; verzichten Sie auf Schleifen in Schleifen und auf lange Texte, die sich wiederholen.</translation>
    </message>
</context>
<context>
    <name>galley::ReplaceDialog</name>
    <message>
        <source>Title of the issue</source>
        <translation>Titel der Ausgabe</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Einleitung</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Takeaway %1</source>
        <translation>Kernpunkt %1</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen nach</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>This entry</source>
        <translation>Dieser Beitrag</translation>
    </message>
    <message>
        <source>This issue</source>
        <translation>Diese Ausgabe</translation>
    </message>
    <message>
        <source>Whole archive</source>
        <translation>Ganzes Archiv</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>W&amp;hole words</source>
        <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>Regulärer Ausdruc&amp;k</translation>
    </message>
    <message>
        <source>In the replacement, \1 to \9 are what the groups found, and \0 is all of it.</source>
        <translation>In der Ersetzung stehen \1 bis \9 für das, was die Gruppen gefunden haben, und \0 für alles Gefundene.</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>S&amp;uchen nach:</translation>
    </message>
    <message>
        <source>Replace &amp;with:</source>
        <translation>Ersetzen &amp;durch:</translation>
    </message>
    <message>
        <source>&amp;In:</source>
        <translation>&amp;Bereich:</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Take Back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>E&amp;rsetzen</translation>
    </message>
    <message>
        <source>Take Back Replacing</source>
        <translation>Ersetzen zurücknehmen</translation>
    </message>
    <message>
        <source>Only the first %L1 matches are listed. Replace these first, or look for more words.</source>
        <translation>Nur die ersten %L1 Treffer sind aufgeführt. Ersetzen Sie zuerst diese oder suchen Sie nach mehr Wörtern.</translation>
    </message>
    <message>
        <source>The issue itself</source>
        <translation>Die Ausgabe selbst</translation>
    </message>
    <message>
        <source>%1“%2” becomes “%3”%4</source>
        <translation>%1„%2“ wird zu „%3“%4</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>Nicht gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n changes ticked</source>
        <translation>
            <numerusform>%1 von %n Änderung angekreuzt</numerusform>
            <numerusform>%1 von %n Änderungen angekreuzt</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Replace %L1</source>
        <translation>%L1 e&amp;rsetzen</translation>
    </message>
    <message>
        <source>Replace “%1”</source>
        <translation>„%1“ ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>Took %1 back in %n issues.</source>
        <translation>
            <numerusform>%1 in %n Ausgabe zurückgenommen.</numerusform>
            <numerusform>%1 in %n Ausgaben zurückgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced %1 in %n issues.</source>
        <translation>
            <numerusform>%1 in %n Ausgabe ersetzt.</numerusform>
            <numerusform>%1 in %n Ausgaben ersetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issues were left as they are. %1</source>
        <translation>
            <numerusform>%n Ausgabe blieb, wie sie ist. %1</numerusform>
            <numerusform>%n Ausgaben blieben, wie sie sind. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::Replacing</name>
    <message>
        <source>A text was changed meanwhile, and nothing was replaced. Look at the changes again.</source>
        <translation>Ein Text wurde inzwischen geändert, und es wurde nichts ersetzt. Sehen Sie die Änderungen noch einmal durch.</translation>
    </message>
</context>
<context>
    <name>galley::Revision</name>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Erneut geöffnet</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>Vor einem Import</translation>
    </message>
    <message>
        <source>Before a refresh</source>
        <translation>Vor einer Aktualisierung</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Vor einer Wiederherstellung</translation>
    </message>
    <message>
        <source>Before it was replaced</source>
        <translation>Vor dem Ersetzen</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Kept by hand</source>
        <translation>Von Hand aufgehoben</translation>
    </message>
    <message>
        <source>The revision %1 is damaged. The issue itself is whole; choose another revision.</source>
        <translation>Die Revision %1 ist beschädigt. Die Ausgabe selbst ist heil; wählen Sie eine andere Revision.</translation>
    </message>
    <message>
        <source>There is no revision %1. Choose one from the issue&apos;s list.</source>
        <translation>Es gibt keine Revision %1. Wählen Sie eine aus der Liste der Ausgabe.</translation>
    </message>
</context>
<context>
    <name>galley::Search</name>
    <message>
        <source>The search was stopped before it had read the whole archive; it goes on there the next time.</source>
        <translation>Die Suche wurde angehalten, bevor sie das ganze Archiv gelesen hatte; beim nächsten Mal geht es dort weiter.</translation>
    </message>
    <message>
        <source>“%1:%2” cannot be searched for. Possible is %3.</source>
        <translation>Nach „%1:%2“ kann nicht gesucht werden. Möglich ist: %3.</translation>
    </message>
    <message>
        <source>a year such as 2026, or years such as 2024..2026</source>
        <translation>ein Jahr wie 2026, oder Jahre wie 2024..2026</translation>
    </message>
    <message>
        <source>At most %1 words can be searched for at once. Leave some out.</source>
        <translation>Es kann nach höchstens %1 Wörtern auf einmal gesucht werden. Lassen Sie einige weg.</translation>
    </message>
    <message>
        <source>There is no word to search for. Name one that is to be found.</source>
        <translation>Es gibt kein Wort, nach dem gesucht werden kann. Nennen Sie eines, das gefunden werden soll.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be searched: this SQLite has no full-text search (FTS5). Install the SQLite of your system&apos;s packages.</source>
        <translation>Das Archiv %1 kann nicht durchsucht werden: Diesem SQLite fehlt die Volltextsuche (FTS5). Installieren Sie das SQLite aus den Paketen Ihres Systems.</translation>
    </message>
    <message>
        <source>The archive %1 is on PostgreSQL, where this Galley cannot search yet. Copy it into a file with “galleyctl archive copy”, and search there.</source>
        <translation>Das Archiv %1 liegt auf PostgreSQL, wo dieses Galley noch nicht suchen kann. Kopieren Sie es mit „galleyctl archive copy“ in eine Datei und suchen Sie dort.</translation>
    </message>
</context>
<context>
    <name>galley::SearchDialog</name>
    <message>
        <source>Search the archive</source>
        <translation>Archiv durchsuchen</translation>
    </message>
    <message>
        <source>Words of an entry or an issue</source>
        <translation>Wörter eines Beitrags oder einer Ausgabe</translation>
    </message>
    <message>
        <source>Search for</source>
        <translation>Suchen nach</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>All words are to be found. “Quotes” keep words together, -word leaves out.

author: title: takeaway: summary: abstract:
difficulty:advanced issue:2026-04* year:2024..2026 topic:cs.CL has:code</source>
        <translation>Gefunden wird, was alle Wörter enthält. „Anführungszeichen“ halten Wörter zusammen, -wort schließt eines aus.

author: title: takeaway: summary: abstract:
difficulty:advanced issue:2026-04* year:2024..2026 topic:cs.CL has:code</translation>
    </message>
    <message numerus="yes">
        <source>%n issues are still being read…</source>
        <translation>
            <numerusform>%n Ausgabe wird noch gelesen&#xa0;…</numerusform>
            <numerusform>%n Ausgaben werden noch gelesen&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken instead: %1</source>
        <translation>Stattdessen gesucht: %1</translation>
    </message>
    <message>
        <source>The best %1 of more</source>
        <translation>Die %1 besten; es gibt mehr</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the archive holds these words.</source>
        <translation>Nichts im Archiv enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>galley::SemanticScholar</name>
    <message>
        <source>Semantic Scholar answers no more requests for now; wait some minutes, or set a key for it in the settings.</source>
        <translation>Semantic Scholar beantwortet vorerst keine weiteren Anfragen; warten Sie einige Minuten oder hinterlegen Sie in den Einstellungen einen Schlüssel dafür.</translation>
    </message>
    <message>
        <source>Semantic Scholar&apos;s answer is none that Galley knows; try again later.</source>
        <translation>Die Antwort von Semantic Scholar ist keine, die Galley kennt; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Semantic Scholar refused the request: %1</source>
        <translation>Semantic Scholar hat die Anfrage abgelehnt: %1</translation>
    </message>
    <message>
        <source>Semantic Scholar&apos;s answer is not the JSON it should be, or breaks off; try again later.</source>
        <translation>Die Antwort von Semantic Scholar ist nicht das JSON, das sie sein sollte, oder bricht ab; versuchen Sie es später erneut.</translation>
    </message>
</context>
<context>
    <name>galley::ServicesPage</name>
    <message>
        <source>Give a whole web address, such as https://example.org/v1.</source>
        <translation>Geben Sie eine vollständige Webadresse an, etwa https://example.org/v1.</translation>
    </message>
    <message>
        <source>A user name or password must not be part of the address. Keys are kept below “Keys”.</source>
        <translation>Benutzername oder Passwort dürfen nicht Teil der Adresse sein. Schlüssel werden unter „Schlüssel“ aufbewahrt.</translation>
    </message>
    <message>
        <source>Leave out what follows the “?” or “#”.</source>
        <translation>Lassen Sie weg, was auf „?“ oder „#“ folgt.</translation>
    </message>
    <message>
        <source>&amp;arXiv</source>
        <translation>&amp;arXiv</translation>
    </message>
    <message>
        <source>&amp;Hugging Face</source>
        <translation>&amp;Hugging Face</translation>
    </message>
    <message>
        <source>&amp;Semantic Scholar</source>
        <translation>&amp;Semantic Scholar</translation>
    </message>
    <message>
        <source>&amp;Drafting (any service that speaks OpenAI’s protocol)</source>
        <translation>&amp;Entwürfe (jeder Dienst, der OpenAIs Protokoll spricht)</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Nicht eingerichtet</translation>
    </message>
    <message>
        <source>%1 is set and wins over this address: %2</source>
        <translation>%1 ist gesetzt und hat Vorrang vor dieser Adresse: %2</translation>
    </message>
</context>
<context>
    <name>galley::Settings</name>
    <message>
        <source>The settings could not be written to “%1”. Make the file and its folder writable and try again.</source>
        <translation>Die Einstellungen konnten nicht nach „%1“ geschrieben werden. Machen Sie die Datei und ihren Ordner beschreibbar und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The settings file “%1” is damaged. Rename or remove it and try again.</source>
        <translation>Die Einstellungsdatei „%1“ ist beschädigt. Benennen Sie sie um oder entfernen Sie sie und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>galley::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>galley::Site</name>
    <message>
        <source>The site was not finished. Each of its pages is the old or the new one; build it again to go on.</source>
        <translation>Die Website wurde nicht fertig. Jede ihrer Seiten ist die alte oder die neue; erstellen Sie die Website erneut, um fortzufahren.</translation>
    </message>
    <message>
        <source>What the last build remembered is damaged. Build again.</source>
        <translation>Was beim letzten Erstellen vermerkt wurde, ist beschädigt. Erstellen Sie die Website erneut.</translation>
    </message>
    <message>
        <source>The folder %1 for the site cannot be made. Choose another place.</source>
        <translation>Der Ordner %1 für die Website kann nicht erstellt werden. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The site cannot be written to %1: %2. Choose a folder.</source>
        <translation>Die Website kann nicht nach %1 geschrieben werden: %2. Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>A site is being written to %1 already. Wait for that, or choose another folder.</source>
        <translation>Nach %1 wird bereits eine Website geschrieben. Warten Sie das ab oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file %1 says what Galley wrote there, and cannot be used: %2. Choose another folder, or remove the file and the site that it stands beside.</source>
        <translation>Die Datei %1 hält fest, was Galley dort geschrieben hat, und kann nicht verwendet werden: %2. Wählen Sie einen anderen Ordner oder entfernen Sie die Datei und die Website, neben der sie liegt.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>The folder %1 holds files that are not Galley’s and that the site would take the place of: %2. Move them away, or choose another folder.</source>
        <translation>Der Ordner %1 enthält Dateien, die nicht von Galley sind und die durch die Website ersetzt würden: %2. Verschieben Sie sie oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The site cannot be written: there is no room for %1. Each page is the old or the new one; free some space and build again to go on.</source>
        <translation>Die Website kann nicht geschrieben werden: Für %1 ist kein Platz. Jede Seite ist die alte oder die neue; schaffen Sie Platz und erstellen Sie die Website erneut, um fortzufahren.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Each page is the old or the new one; build again to go on.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Jede Seite ist die alte oder die neue; erstellen Sie die Website erneut, um fortzufahren.</translation>
    </message>
    <message>
        <source>it is not what Galley wrote</source>
        <translation>sie ist nicht, was Galley geschrieben hat</translation>
    </message>
    <message>
        <source>a newer Galley wrote it</source>
        <translation>ein neueres Galley hat sie geschrieben</translation>
    </message>
    <message>
        <source>%1 is no file. Remove it, or choose another folder.</source>
        <translation>%1 ist keine Datei. Entfernen Sie es oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 holds the site of another archive. Choose another folder, or empty this one to replace that site.</source>
        <translation>Der Ordner %1 enthält die Website eines anderen Archivs. Wählen Sie einen anderen Ordner oder leeren Sie diesen, um jene Website zu ersetzen.</translation>
    </message>
</context>
<context>
    <name>galley::SizeMeter</name>
    <message>
        <source>Size of the e-mail</source>
        <translation>Größe der E-Mail</translation>
    </message>
    <message>
        <source>Gmail cuts longer messages off and puts the rest behind a link.</source>
        <translation>Gmail schneidet längere Nachrichten ab und verbirgt den Rest hinter einem Link.</translation>
    </message>
    <message>
        <source>%1 KB: Gmail cuts it off after %2 KB</source>
        <translation>%1&#xa0;KB: Gmail schneidet nach %2&#xa0;KB ab</translation>
    </message>
    <message>
        <source>%1 KB of the %2 KB that Gmail shows</source>
        <translation>%1&#xa0;KB von den %2&#xa0;KB, die Gmail zeigt</translation>
    </message>
</context>
<context>
    <name>galley::SourcePane</name>
    <message>
        <source>Paper</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Zeitschrift</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Zitationen</translation>
    </message>
    <message>
        <source>Upvotes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>No abstract is known for this entry.</source>
        <translation>Zu diesem Beitrag ist keine Kurzfassung bekannt.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>typed by you</source>
        <translation>von Ihnen eingegeben</translation>
    </message>
    <message>
        <source>from %1, %2</source>
        <comment>a service, a date</comment>
        <translation>Quelle: %1, %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a service</comment>
        <translation>Quelle: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere Person</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
</context>
<context>
    <name>galley::SpellDesk</name>
    <message>
        <source>Check &amp;Spelling</source>
        <translation>Rechtschreibun&amp;g prüfen</translation>
    </message>
    <message>
        <source>Next &amp;Misspelling</source>
        <translation>Nächster Rechtschreib&amp;fehler</translation>
    </message>
    <message>
        <source>Spelling is not checked: there is no dictionary for %1.</source>
        <translation>Die Rechtschreibung wird nicht geprüft: Für %1 gibt es kein Wörterbuch.</translation>
    </message>
    <message>
        <source>&amp;Add “%1” to the Dictionary</source>
        <translation>„%1“ ins &amp;Wörterbuch aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Ignore “%1” in This Issue</source>
        <translation>„%1“ in dieser Ausgabe &amp;ignorieren</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Vorschläge werden gesucht …</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>Correct Spelling</source>
        <translation>Rechtschreibung korrigieren</translation>
    </message>
    <message>
        <source>No misspelled word was found.</source>
        <translation>Es wurde kein falsch geschriebenes Wort gefunden.</translation>
    </message>
</context>
<context>
    <name>galley::TargetForm</name>
    <message>
        <source>Give the target a name.</source>
        <translation>Geben Sie dem Ziel einen Namen.</translation>
    </message>
    <message>
        <source>Another target is called “%1”. Give this one a name of its own.</source>
        <translation>Ein anderes Ziel heißt „%1“. Geben Sie diesem einen eigenen Namen.</translation>
    </message>
    <message>
        <source>Choose the folder to write the site to.</source>
        <translation>Wählen Sie den Ordner, in den die Website geschrieben wird.</translation>
    </message>
    <message>
        <source>Give the whole path of the folder, from / on.</source>
        <translation>Geben Sie den ganzen Pfad des Ordners an, von / an.</translation>
    </message>
    <message>
        <source>Give a folder within the work tree, such as docs.</source>
        <translation>Geben Sie einen Ordner im Arbeitsverzeichnis an, wie docs.</translation>
    </message>
    <message>
        <source>Give the command to run.</source>
        <translation>Geben Sie den auszuführenden Befehl an.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Git repository</source>
        <translation>Git-Repository</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Co&amp;mmand</source>
        <translation>&amp;Befehl</translation>
    </message>
    <message>
        <source>The shell runs it in the folder once the site is written.</source>
        <translation>Die Shell führt ihn im Ordner aus, sobald die Website geschrieben ist.</translation>
    </message>
    <message>
        <source>&amp;Branch</source>
        <translation>Bran&amp;ch</translation>
    </message>
    <message>
        <source>&amp;Remote</source>
        <translation>Re&amp;mote</translation>
    </message>
    <message>
        <source>&amp;Subfolder of the work tree, where the site stands in one</source>
        <translation>&amp;Unterordner des Arbeitsverzeichnisses, falls die Website in einem liegt</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>The current one</source>
        <translation>Der aktuelle</translation>
    </message>
    <message>
        <source>The current one (%1)</source>
        <translation>Der aktuelle (%1)</translation>
    </message>
    <message>
        <source>The branch&apos;s own</source>
        <translation>Das des Branches</translation>
    </message>
    <message>
        <source>The work tree is %1.</source>
        <translation>Das Arbeitsverzeichnis ist %1.</translation>
    </message>
    <message>
        <source>The work tree %1 has no remote to push to. Add one with “git remote add origin ADDRESS”.</source>
        <translation>Das Arbeitsverzeichnis %1 hat kein Remote für den Push. Fügen Sie eines mit „git remote add origin ADRESSE“ hinzu.</translation>
    </message>
</context>
<context>
    <name>galley::TargetsPage</name>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>The site has no place yet. Add the folder, the Git repository or the command that it is published with.</source>
        <translation>Die Website hat noch keinen Ort. Fügen Sie den Ordner, das Git-Repository oder den Befehl hinzu, womit sie veröffentlicht wird.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>no folder yet</source>
        <translation>noch kein Ordner</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>galley::TextChanges</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>galley::TextField</name>
    <message>
        <source>Move Takeaway</source>
        <translation>Kernpunkt verschieben</translation>
    </message>
    <message>
        <source>Split Takeaway</source>
        <translation>Kernpunkt teilen</translation>
    </message>
    <message>
        <source>Join Takeaways</source>
        <translation>Kernpunkte verbinden</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Insert Link</source>
        <translation>Link einfügen</translation>
    </message>
    <message>
        <source>Paste Without &amp;Marks	Ctrl+Shift+V</source>
        <translation>Ohne &amp;Auszeichnung einfügen	Strg+Umschalt+V</translation>
    </message>
</context>
<context>
    <name>galley::TextPattern</name>
    <message>
        <source>Type what to look for.</source>
        <translation>Geben Sie ein, wonach gesucht werden soll.</translation>
    </message>
    <message>
        <source>The pattern is wrong at character %1: %2.</source>
        <translation>Das Muster ist bei Zeichen %1 fehlerhaft: %2.</translation>
    </message>
    <message>
        <source>The pattern is wrong: %1.</source>
        <translation>Das Muster ist fehlerhaft: %1.</translation>
    </message>
    <message>
        <source>The search takes too long. Make the pattern simpler.</source>
        <translation>Die Suche dauert zu lange. Vereinfachen Sie das Muster.</translation>
    </message>
    <message>
        <source>The pattern needs too many steps. Make it simpler, such as with fewer repetitions within others.</source>
        <translation>Das Muster braucht zu viele Schritte. Vereinfachen Sie es, etwa mit weniger ineinander verschachtelten Wiederholungen.</translation>
    </message>
</context>
<context>
    <name>galley::Theme</name>
    <message>
        <source>There is no theme “%1”; use one of: %2.</source>
        <translation>Es gibt kein Design „%1“; verwenden Sie eines von: %2.</translation>
    </message>
    <message>
        <source>“%1” is not closed.</source>
        <translation>„%1“ ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>The comment is not closed.</source>
        <translation>Der Kommentar ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>The text in quotes is not closed on its line.</source>
        <translation>Der Text in Anführungszeichen ist in seiner Zeile nicht geschlossen.</translation>
    </message>
    <message>
        <source>“@import” would load another sheet; put its rules here.</source>
        <translation>„@import“ würde ein weiteres Stylesheet laden; setzen Sie dessen Regeln hier ein.</translation>
    </message>
    <message>
        <source>“%1()” cannot stand where an address is meant.</source>
        <translation>„%1()“ kann nicht stehen, wo eine Adresse gemeint ist.</translation>
    </message>
    <message>
        <source>“%1” would be loaded; only “data:image/…” and “#…” may stand here.</source>
        <translation>„%1“ würde geladen; nur „data:image/…“ und „#…“ dürfen hier stehen.</translation>
    </message>
    <message>
        <source>“%1” closes nothing that is open here.</source>
        <translation>„%1“ schließt nichts, was hier offen ist.</translation>
    </message>
    <message>
        <source>“%1” cannot stand in a style sheet.</source>
        <translation>„%1“ kann nicht in einem Stylesheet stehen.</translation>
    </message>
    <message>
        <source>The text %1 cannot hold quotes, “&lt;”, “&gt;”, “`” or “\”.</source>
        <translation>Der Text %1 kann keine Anführungszeichen, „&lt;“, „&gt;“, „`“ oder „\“ enthalten.</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>Ein Name fehlt.</translation>
    </message>
    <message>
        <source>“%1” is no name, text or number.</source>
        <translation>„%1“ ist kein Name, kein Text und keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” has more than one “:”.</source>
        <translation>„%1“ hat mehr als einen „:“.</translation>
    </message>
    <message>
        <source>There are more than %1 filters.</source>
        <translation>Es gibt mehr als %1 Filter.</translation>
    </message>
    <message>
        <source>The filter “%1” takes nothing behind a “:”.</source>
        <translation>Der Filter „%1“ nimmt nichts nach einem „:“.</translation>
    </message>
    <message>
        <source>The filter “%1” takes a number from 1, such as “%2”.</source>
        <translation>Der Filter „%1“ nimmt eine Zahl ab 1, wie „%2“.</translation>
    </message>
    <message>
        <source>The filter “%1” takes a text in quotes, such as “%2”.</source>
        <translation>Der Filter „%1“ nimmt einen Text in Anführungszeichen, wie „%2“.</translation>
    </message>
    <message>
        <source>The filter “%1” takes a value, such as “%2”.</source>
        <translation>Der Filter „%1“ nimmt einen Wert, wie „%2“.</translation>
    </message>
    <message>
        <source>There is no filter “%1” in a theme.</source>
        <translation>In einem Design gibt es keinen Filter „%1“.</translation>
    </message>
    <message>
        <source>The filter “%1” cannot be used on “%2”.</source>
        <translation>Der Filter „%1“ kann nicht auf „%2“ angewendet werden.</translation>
    </message>
    <message>
        <source>is a list; go through it with “for”</source>
        <translation>ist eine Liste; gehen Sie sie mit „for“ durch</translation>
    </message>
    <message>
        <source>has no text of its own; name what is in it</source>
        <translation>hat keinen eigenen Text; nennen Sie, was darin ist</translation>
    </message>
    <message>
        <source>is for “if”</source>
        <translation>ist für „if“</translation>
    </message>
    <message>
        <source>holds markup, which cannot stand in an attribute</source>
        <translation>enthält Markup, das nicht in einem Attribut stehen kann</translation>
    </message>
    <message>
        <source>cannot stand here</source>
        <translation>kann hier nicht stehen</translation>
    </message>
    <message>
        <source>“%1” %2.</source>
        <translation>„%1“ %2.</translation>
    </message>
    <message>
        <source>“%1” holds markup, which cannot stand in &lt;svg&gt;.</source>
        <translation>„%1“ enthält Markup, das nicht in &lt;svg&gt; stehen kann.</translation>
    </message>
    <message>
        <source>“%1” stands in a tag; a value stands in quotes.</source>
        <translation>„%1“ steht in einem Tag; ein Wert steht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1” stands in &lt;style&gt;, which stays as it is.</source>
        <translation>„%1“ steht in &lt;style&gt;, das bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>There are no template tags in &lt;style&gt;, which stays as it is.</source>
        <translation>In &lt;style&gt; gibt es keine Template-Tags; es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>A comment in HTML would be published; write {# … #} instead.</source>
        <translation>Ein HTML-Kommentar würde veröffentlicht; schreiben Sie stattdessen {# … #}.</translation>
    </message>
    <message>
        <source>“&lt;” begins no tag here; write “&amp;lt;”.</source>
        <translation>„&lt;“ beginnt hier kein Tag; schreiben Sie „&amp;lt;“.</translation>
    </message>
    <message>
        <source>There is no &lt;%1&gt; in a theme.</source>
        <translation>In einem Design gibt es kein &lt;%1&gt;.</translation>
    </message>
    <message>
        <source>&lt;/%1&gt; is not closed by “&gt;”.</source>
        <translation>&lt;/%1&gt; ist nicht mit „&gt;“ geschlossen.</translation>
    </message>
    <message>
        <source>“%1” cannot stand in a tag.</source>
        <translation>„%1“ kann nicht in einem Tag stehen.</translation>
    </message>
    <message>
        <source>A space is missing in the tag &lt;%1&gt;.</source>
        <translation>Im Tag &lt;%1&gt; fehlt ein Leerzeichen.</translation>
    </message>
    <message>
        <source>There is no attribute “%1” in a theme.</source>
        <translation>In einem Design gibt es kein Attribut „%1“.</translation>
    </message>
    <message>
        <source>The value of “%1” must stand in quotes.</source>
        <translation>Der Wert von „%1“ muss in Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>“&lt;” cannot stand in &lt;style&gt;.</source>
        <translation>„&lt;“ kann nicht in &lt;style&gt; stehen.</translation>
    </message>
    <message>
        <source>&lt;meta&gt; can only be “theme-color” or “color-scheme” in a theme.</source>
        <translation>&lt;meta&gt; kann in einem Design nur „theme-color“ oder „color-scheme“ sein.</translation>
    </message>
    <message>
        <source>“%1” can only be a picture&apos;s “src” or an address that begins with “data:image/” or “#”.</source>
        <translation>„%1“ kann nur „src“ eines Bildes sein oder eine Adresse, die mit „data:image/“ oder „#“ beginnt.</translation>
    </message>
    <message>
        <source>“%1” can only be a link&apos;s “url” or an address that begins with “#”, “https://” or “mailto:”.</source>
        <translation>„%1“ kann nur „url“ eines Links sein oder eine Adresse, die mit „#“, „https://“ oder „mailto:“ beginnt.</translation>
    </message>
    <message>
        <source>“%1” cannot stand in “%2”; only numbers and colours can.</source>
        <translation>„%1“ kann nicht in „%2“ stehen; das können nur Zahlen und Farben.</translation>
    </message>
    <message>
        <source>“%1” is made of too many pieces; write it at once.</source>
        <translation>„%1“ besteht aus zu vielen Teilen; schreiben Sie es in einem.</translation>
    </message>
    <message>
        <source>There is no “%1”.</source>
        <translation>Es gibt kein „%1“.</translation>
    </message>
    <message>
        <source>There is no “%1”. Is “%2” meant?</source>
        <translation>Es gibt kein „%1“. Ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>“%1” is not closed on its line.</source>
        <translation>„%1“ ist in seiner Zeile nicht geschlossen.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>„%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>„%1“ ist leer.</translation>
    </message>
    <message>
        <source>“%1” is no name; write it without the braces.</source>
        <translation>„%1“ ist kein Name; schreiben Sie ihn ohne die Klammern.</translation>
    </message>
    <message>
        <source>“%1” belongs to nothing that is open here.</source>
        <translation>„%1“ gehört zu nichts, was hier offen ist.</translation>
    </message>
    <message>
        <source>There is no tag “%1” in a theme; there are if, for, include and comment.</source>
        <translation>In einem Design gibt es kein Tag „%1“; es gibt if, for, include und comment.</translation>
    </message>
    <message>
        <source>Nothing can stand behind “%1”.</source>
        <translation>Nach „%1“ kann nichts stehen.</translation>
    </message>
    <message>
        <source>“%1” is not closed: “%2” is missing.</source>
        <translation>„%1“ ist nicht geschlossen: „%2“ fehlt.</translation>
    </message>
    <message>
        <source>There are more than %1 tags within each other.</source>
        <translation>Mehr als %1 Tags sind ineinander verschachtelt.</translation>
    </message>
    <message>
        <source>The condition “%1” cannot be read.</source>
        <translation>Die Bedingung „%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>“%1” is not like “for item in issue.contents”.</source>
        <translation>„%1“ ist nicht wie „for item in issue.contents“.</translation>
    </message>
    <message>
        <source>“%1” is not like “include &quot;head.html&quot;”.</source>
        <translation>„%1“ ist nicht wie „include &quot;head.html&quot;“.</translation>
    </message>
    <message>
        <source>“comment” is not closed: “endcomment” is missing.</source>
        <translation>„comment“ ist nicht geschlossen: „endcomment“ fehlt.</translation>
    </message>
    <message>
        <source>There is a control character.</source>
        <translation>Es gibt ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>With what it includes, the template is too large.</source>
        <translation>Mit dem, was es einbindet, ist das Template zu groß.</translation>
    </message>
    <message>
        <source>The file ends within a tag or a &lt;style&gt;.</source>
        <translation>Die Datei endet in einem Tag oder einem &lt;style&gt;.</translation>
    </message>
    <message>
        <source>“entry.id” stands within {% if entry.id %}, since only the preview has it.</source>
        <translation>„entry.id“ steht in {% if entry.id %}, da nur die Vorschau es hat.</translation>
    </message>
    <message>
        <source>A tag that begins in here must end in here as well.</source>
        <translation>Ein Tag, das hier drin beginnt, muss auch hier drin enden.</translation>
    </message>
    <message>
        <source>A filter stands behind a name.</source>
        <translation>Ein Filter steht nach einem Namen.</translation>
    </message>
    <message>
        <source>“%1” is no list.</source>
        <translation>„%1“ ist keine Liste.</translation>
    </message>
    <message>
        <source>“%1” is a name of Galley&apos;s own; choose another.</source>
        <translation>„%1“ ist ein Name von Galley selbst; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There are more than %1 loops within each other.</source>
        <translation>Mehr als %1 Schleifen sind ineinander verschachtelt.</translation>
    </message>
    <message>
        <source>There is too much in this loop.</source>
        <translation>In dieser Schleife ist zu viel.</translation>
    </message>
    <message>
        <source>There is no file “%1” in the theme.</source>
        <translation>Das Design hat keine Datei „%1“.</translation>
    </message>
    <message>
        <source>The file includes itself: %1.</source>
        <translation>Die Datei bindet sich selbst ein: %1.</translation>
    </message>
    <message>
        <source>There are too many files included in each other.</source>
        <translation>Zu viele Dateien sind ineinander eingebunden.</translation>
    </message>
    <message>
        <source>A file cannot be included within a tag or a &lt;style&gt;.</source>
        <translation>In einem Tag oder einem &lt;style&gt; kann keine Datei eingebunden werden.</translation>
    </message>
    <message>
        <source>“forloop” stands within a “for”.</source>
        <translation>„forloop“ steht in einem „for“.</translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation>Die Datei fehlt.</translation>
    </message>
    <message>
        <source>The theme has more than %1 files.</source>
        <translation>Das Design hat mehr als %1 Dateien.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Die Datei ist zu groß.</translation>
    </message>
    <message>
        <source>This is no name of a file in a theme.</source>
        <translation>So kann eine Datei in einem Design nicht heißen.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The file is larger than %1.</source>
        <translation>Die Datei ist größer als %1.</translation>
    </message>
    <message>
        <source>This is no text in UTF-8.</source>
        <translation>Das ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>There are more than %1 files of a theme in %2.</source>
        <translation>In %2 gibt es mehr als %1 Dateien eines Designs.</translation>
    </message>
    <message>
        <source>The theme “%1” cannot be read: %2</source>
        <translation>Das Design „%1“ ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>This is no JSON: %1.</source>
        <translation>Das ist kein JSON: %1.</translation>
    </message>
    <message>
        <source>There must be one object, in braces.</source>
        <translation>Es muss ein Objekt sein, in geschweiften Klammern.</translation>
    </message>
    <message>
        <source>There is no “%1” here; there are %2.</source>
        <translation>Hier gibt es kein „%1“; es gibt %2.</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>„%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>“%1” is longer than %2 characters.</source>
        <translation>„%1“ ist länger als %2 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” must be a list, in brackets.</source>
        <translation>„%1“ muss eine Liste sein, in eckigen Klammern.</translation>
    </message>
    <message>
        <source>“%1” holds more than %2.</source>
        <translation>„%1“ enthält mehr als %2.</translation>
    </message>
    <message>
        <source>An option must be an object, in braces.</source>
        <translation>Eine Option muss ein Objekt sein, in geschweiften Klammern.</translation>
    </message>
    <message>
        <source>“key” must be of lower-case letters and digits, from a letter on.</source>
        <translation>„key“ muss aus Kleinbuchstaben und Ziffern bestehen und mit einem Buchstaben beginnen.</translation>
    </message>
    <message>
        <source>There is an option “%1” already.</source>
        <translation>Es gibt bereits eine Option „%1“.</translation>
    </message>
    <message>
        <source>“type” must be one of %1.</source>
        <translation>„type“ muss eines von diesen sein: %1.</translation>
    </message>
    <message>
        <source>“%1” has a hyphen, which a template cannot name.</source>
        <translation>„%1“ hat einen Bindestrich, den ein Template nicht nennen kann.</translation>
    </message>
    <message>
        <source>A choice needs “choices”.</source>
        <translation>Eine Auswahl braucht „choices“.</translation>
    </message>
    <message>
        <source>Only a choice has “choices”.</source>
        <translation>Nur eine Auswahl hat „choices“.</translation>
    </message>
    <message>
        <source>There is a choice “%1” already.</source>
        <translation>Es gibt „%1“ bereits in der Auswahl.</translation>
    </message>
    <message>
        <source>A colour and a choice need a “default”.</source>
        <translation>Eine Farbe und eine Auswahl brauchen „default“.</translation>
    </message>
    <message>
        <source>“default” does not fit the type “%1”.</source>
        <translation>„default“ passt nicht zum Typ „%1“.</translation>
    </message>
    <message>
        <source>The page must begin with &lt;!DOCTYPE html&gt;.</source>
        <translation>Die Seite muss mit &lt;!DOCTYPE html&gt; beginnen.</translation>
    </message>
    <message>
        <source>{{ page.head }} must stand once, first of all in &lt;head&gt;.</source>
        <translation>{{ page.head }} muss genau einmal stehen, als Erstes in &lt;head&gt;.</translation>
    </message>
    <message>
        <source>{{ %1 }} must stand once in the page.</source>
        <translation>{{ %1 }} muss genau einmal in der Seite stehen.</translation>
    </message>
    <message>
        <source>There must be one &lt;main&gt;, and nothing in it but {{ page.entries }}.</source>
        <translation>Es muss genau ein &lt;main&gt; geben, und darin nichts als {{ page.entries }}.</translation>
    </message>
    <message>
        <source>There can be no &lt;header&gt; and no &lt;footer&gt; in the page; they are header.html and footer.html.</source>
        <translation>In der Seite kann es kein &lt;header&gt; und kein &lt;footer&gt; geben; sie sind header.html und footer.html.</translation>
    </message>
    <message>
        <source>The file must be one &lt;%1&gt; element, with all else in it.</source>
        <translation>Die Datei muss ein &lt;%1&gt;-Element sein, mit allem anderen darin.</translation>
    </message>
    <message>
        <source>The &lt;article&gt; must carry {% if entry.id %} data-galley-entry=&quot;{{ entry.id }}&quot;{% endif %}.</source>
        <translation>Das &lt;article&gt; muss {% if entry.id %} data-galley-entry=&quot;{{ entry.id }}&quot;{% endif %} tragen.</translation>
    </message>
    <message>
        <source>There can be no other &lt;header&gt;, &lt;footer&gt; or &lt;main&gt; in it.</source>
        <translation>Darin kann es kein anderes &lt;header&gt;, &lt;footer&gt; oder &lt;main&gt; geben.</translation>
    </message>
    <message>
        <source>“%1” can only stand in double quotes.</source>
        <translation>„%1“ kann nur in doppelten Anführungszeichen stehen.</translation>
    </message>
</context>
<context>
    <name>galley::ThemeChooser</name>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1 (nicht gespeichert)</translation>
    </message>
</context>
<context>
    <name>galley::ThemeDraft</name>
    <message>
        <source>The draft %1 cannot be removed.</source>
        <translation>Der Entwurf %1 kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The folder %1 for drafts cannot be made.</source>
        <translation>Der Ordner %1 für Entwürfe kann nicht erstellt werden.</translation>
    </message>
    <message>
        <source>The draft %1 cannot be read.</source>
        <translation>Der Entwurf %1 ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>galley::ThemeEditor</name>
    <message>
        <source>Themes (%1)</source>
        <translation>Designs (%1)</translation>
    </message>
    <message>
        <source>Saved. No page can be made with it until its mistakes are mended.</source>
        <translation>Gespeichert. Mit dem Design kann keine Seite erstellt werden, bis seine Fehler behoben sind.</translation>
    </message>
    <message>
        <source>This theme ships with Galley and stays as it is.</source>
        <translation>Dieses Design gehört zu Galley und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Duplicate to edit</source>
        <translation>Zum Bearbeiten duplizieren</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Changes that were not saved are back, as they were typed.</source>
        <translation>Nicht gespeicherte Änderungen sind wieder da, wie sie eingegeben wurden.</translation>
    </message>
    <message>
        <source>Another program changed %1. What you typed stays, and replaces that when it is saved.</source>
        <translation>Ein anderes Programm hat %1 geändert. Ihre Eingaben bleiben und ersetzen diese Änderung, wenn Sie speichern.</translation>
    </message>
    <message>
        <source>Another program changed %1, which is shown as it is now.</source>
        <translation>Ein anderes Programm hat %1 geändert; angezeigt wird der jetzige Stand.</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>No mistakes</source>
        <translation>Keine Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n mistakes. The proof shows the theme as it was before.</source>
        <translation>
            <numerusform>%n Fehler. Die Vorschau zeigt das Design, wie es vorher war.</numerusform>
            <numerusform>%n Fehler. Die Vorschau zeigt das Design, wie es vorher war.</numerusform>
        </translation>
    </message>
    <message>
        <source>Used for this publication</source>
        <translation>Wird für diese Publikation verwendet</translation>
    </message>
    <message>
        <source>Use for this publication</source>
        <translation>Für diese Publikation verwenden</translation>
    </message>
    <message>
        <source>Theme: %1[*]</source>
        <translation>Design: %1[*]</translation>
    </message>
    <message>
        <source>Edit theme[*]</source>
        <translation>Design bearbeiten[*]</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The theme is as it was saved.</source>
        <translation>Das Design ist wieder, wie es gespeichert war.</translation>
    </message>
    <message>
        <source>Duplicate theme</source>
        <translation>Design duplizieren</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>Rename theme</source>
        <translation>Design umbenennen</translation>
    </message>
    <message>
        <source>This publication is in the theme “%1”. Use another one for it first.</source>
        <translation>Diese Publikation verwendet das Design „%1“. Wählen Sie zuerst ein anderes für sie.</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>New part</source>
        <translation>Neuer Teil</translation>
    </message>
    <message>
        <source>Name of the file, which templates include by it</source>
        <translation>Name der Datei, unter dem Templates sie einbinden</translation>
    </message>
    <message>
        <source>“%1” cannot be a part&apos;s name; it takes letters, digits, hyphens and underscores, and ends in “.html”.</source>
        <translation>„%1“ kann nicht der Name eines Teils sein; er besteht aus Buchstaben, Ziffern, Bindestrichen und Unterstrichen und endet auf „.html“.</translation>
    </message>
    <message>
        <source>Import a theme</source>
        <translation>Design importieren</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Export the theme</source>
        <translation>Design exportieren</translation>
    </message>
    <message>
        <source>Exported to %1, as it was saved last.</source>
        <translation>Nach %1 exportiert, wie es zuletzt gespeichert war.</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>Änderungen sind nicht gespeichert</translation>
    </message>
    <message>
        <source>Save what you changed in the theme “%1”?</source>
        <translation>Ihre Änderungen am Design „%1“ speichern?</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren&#xa0;…</translation>
    </message>
    <message>
        <source>New part…</source>
        <translation>Neuer Teil&#xa0;…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen&#xa0;…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Next mistake</source>
        <translation>Nächster Fehler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>%1 is the default theme&apos;s again.</source>
        <translation>%1 kommt wieder vom Standarddesign.</translation>
    </message>
    <message>
        <source>%1 is no longer in the theme.</source>
        <translation>%1 ist nicht mehr im Design.</translation>
    </message>
    <message>
        <source>What is kept for later is as you typed it when you edit themes the next time.</source>
        <translation>Was Sie für später aufheben, ist beim nächsten Bearbeiten von Designs wieder da, wie Sie es eingegeben haben.</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Für später aufheben</translation>
    </message>
    <message>
        <source>Remove part</source>
        <translation>Teil entfernen</translation>
    </message>
</context>
<context>
    <name>galley::ThemeFileList</name>
    <message>
        <source>Page of an issue</source>
        <translation>Seite einer Ausgabe</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>Fuß</translation>
    </message>
    <message>
        <source>Other pages</source>
        <translation>Andere Seiten</translation>
    </message>
    <message>
        <source>Style sheet</source>
        <translation>Stylesheet</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>Files of the theme</source>
        <translation>Dateien des Designs</translation>
    </message>
    <message>
        <source>A part of others</source>
        <translation>Teil anderer Dateien</translation>
    </message>
    <message>
        <source>%1 · changed</source>
        <translation>%1 · geändert</translation>
    </message>
    <message>
        <source>%1 · the default&apos;s</source>
        <translation>%1 · vom Standarddesign</translation>
    </message>
    <message numerus="yes">
        <source>%n mistakes</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ThemeLibrary</name>
    <message>
        <source>Cannot write %1: %2. The theme is as it was.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Das Design ist, wie es war.</translation>
    </message>
    <message>
        <source>There is no theme “%1”.</source>
        <translation>Es gibt kein Design „%1“.</translation>
    </message>
    <message>
        <source>The theme “%1” is a part of Galley and stays as it is; duplicate it, and change that.</source>
        <translation>Das Design „%1“ gehört zu Galley und bleibt, wie es ist; duplizieren Sie es und ändern Sie die Kopie.</translation>
    </message>
    <message>
        <source>There is no theme “%1” of your own.</source>
        <translation>Es gibt kein eigenes Design „%1“.</translation>
    </message>
    <message>
        <source>“%1” cannot be a theme&apos;s name: it takes lower-case letters, digits and inner hyphens, from a letter on.</source>
        <translation>„%1“ kann nicht der Name eines Designs sein: Er besteht aus Kleinbuchstaben, Ziffern und Bindestrichen dazwischen und beginnt mit einem Buchstaben.</translation>
    </message>
    <message>
        <source>There is a theme “%1” already; choose another name.</source>
        <translation>Es gibt bereits ein Design „%1“; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is in the way, and is no theme; move it, or choose another name.</source>
        <translation>%1 ist im Weg und ist kein Design; verschieben Sie es oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Cannot make the folder %1, where themes are kept.</source>
        <translation>Der Ordner %1, in dem Designs liegen, kann nicht erstellt werden.</translation>
    </message>
    <message>
        <source>Cannot write in %1: %2.</source>
        <translation>In %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Cannot make the folder %1.</source>
        <translation>Der Ordner %1 kann nicht erstellt werden.</translation>
    </message>
    <message>
        <source>A theme needs a title.</source>
        <translation>Ein Design braucht einen Titel.</translation>
    </message>
    <message>
        <source>Cannot remove %1.</source>
        <translation>%1 kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Cannot rename the folder %1 to %2.</source>
        <translation>Der Ordner %1 kann nicht in %2 umbenannt werden.</translation>
    </message>
    <message>
        <source>“%1” in the file cannot be unpacked.</source>
        <translation>„%1“ in der Datei kann nicht entpackt werden.</translation>
    </message>
    <message>
        <source>“%1” in the file unpacks to far more than it is.</source>
        <translation>„%1“ in der Datei wird entpackt viel größer, als es ist.</translation>
    </message>
    <message>
        <source>“%1” in the file is too large for a theme.</source>
        <translation>„%1“ in der Datei ist zu groß für ein Design.</translation>
    </message>
    <message>
        <source>“%1” in the file is damaged.</source>
        <translation>„%1“ in der Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>“%1” does not belong in the file of a theme, which holds one folder with the theme&apos;s name.</source>
        <translation>„%1“ gehört nicht in die Datei eines Designs; sie enthält einen Ordner mit dem Namen des Designs.</translation>
    </message>
    <message>
        <source>The file of a theme must hold one folder.</source>
        <translation>Die Datei eines Designs muss genau einen Ordner enthalten.</translation>
    </message>
    <message>
        <source>There are more than %1 files in the theme.</source>
        <translation>Das Design enthält mehr als %1 Dateien.</translation>
    </message>
    <message>
        <source>“%1” does not belong in a theme.</source>
        <translation>„%1“ gehört nicht in ein Design.</translation>
    </message>
    <message>
        <source>The theme&apos;s files are too large.</source>
        <translation>Die Dateien des Designs sind zu groß.</translation>
    </message>
    <message>
        <source>The theme “%1” has a mistake in %2</source>
        <translation>Das Design „%1“ hat einen Fehler in %2</translation>
    </message>
    <message>
        <source>The theme “%1” cannot be packed: %2.</source>
        <translation>Das Design „%1“ kann nicht gepackt werden: %2.</translation>
    </message>
    <message>
        <source>The file is too large for a theme.</source>
        <translation>Die Datei ist zu groß für ein Design.</translation>
    </message>
    <message>
        <source>This is no file of a theme: it is no ZIP archive, or damaged.</source>
        <translation>Das ist keine Datei eines Designs: Sie ist kein ZIP-Archiv oder beschädigt.</translation>
    </message>
    <message>
        <source>Cannot import %1: %2</source>
        <translation>%1 kann nicht importiert werden: %2</translation>
    </message>
</context>
<context>
    <name>galley::ThemeNameDialog</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Name of its folder</source>
        <translation>&amp;Name seines Ordners</translation>
    </message>
    <message>
        <source>Give the theme a title.</source>
        <translation>Geben Sie dem Design einen Titel.</translation>
    </message>
    <message>
        <source>The command line and the settings know the theme by it.</source>
        <translation>Unter diesem Namen kennen die Befehlszeile und die Einstellungen das Design.</translation>
    </message>
    <message>
        <source>Use lower-case letters, digits and hyphens, with a letter first.</source>
        <translation>Verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche, mit einem Buchstaben am Anfang.</translation>
    </message>
    <message>
        <source>There is a theme of this name already.</source>
        <translation>Es gibt bereits ein Design mit diesem Namen.</translation>
    </message>
</context>
<context>
    <name>galley::ThemeSession</name>
    <message>
        <source>The theme “%1” is not there any more.</source>
        <translation>Das Design „%1“ ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Nothing was saved, since another program changed the theme meanwhile. Save again to replace what it wrote.</source>
        <translation>Es wurde nichts gespeichert, da ein anderes Programm das Design inzwischen geändert hat. Speichern Sie erneut, um zu ersetzen, was es geschrieben hat.</translation>
    </message>
</context>
<context>
    <name>galley::ThumbnailBox</name>
    <message>
        <source>Words for the picture</source>
        <translation>Bildbeschreibung</translation>
    </message>
    <message>
        <source>Address of the picture</source>
        <translation>Adresse des Bildes</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>From a &amp;File…</source>
        <translation>Aus einer &amp;Datei&#xa0;…</translation>
    </message>
    <message>
        <source>From an &amp;Address…</source>
        <translation>Von einer &amp;Adresse&#xa0;…</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Waiting for it…</source>
        <translation>Wird erwartet&#xa0;…</translation>
    </message>
    <message>
        <source>The picture&apos;s address is neither http nor https, so that it is left out.</source>
        <translation>Die Adresse des Bildes ist weder http noch https, daher wird es weggelassen.</translation>
    </message>
    <message>
        <source>Readers who cannot see the picture are told nothing of it.</source>
        <translation>Leser, die das Bild nicht sehen können, erfahren nichts davon.</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>This is no address of a picture. It begins with https:// or http://.</source>
        <translation>Dies ist keine Adresse eines Bildes. Eine solche beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Was es zeigt</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Anderes wählen</translation>
    </message>
    <message>
        <source>Add picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
</context>
<context>
    <name>galley::WebFeed</name>
    <message>
        <source>%1 answered with a web page instead of a feed; look there for the address of its RSS or Atom feed.</source>
        <translation>%1 hat mit einer Webseite statt mit einem Feed geantwortet; suchen Sie dort nach der Adresse des RSS- oder Atom-Feeds.</translation>
    </message>
    <message>
        <source>What %1 answered is no RSS or Atom feed; check the address.</source>
        <translation>Die Antwort von %1 ist kein RSS- oder Atom-Feed; prüfen Sie die Adresse.</translation>
    </message>
    <message numerus="yes">
        <source>The feed of %1 breaks off after %n item(s), so that nothing of it is used; try again.</source>
        <translation>
            <numerusform>Der Feed von %1 bricht nach %n Element ab, daher wird nichts davon verwendet; versuchen Sie es erneut.</numerusform>
            <numerusform>Der Feed von %1 bricht nach %n Elementen ab, daher wird nichts davon verwendet; versuchen Sie es erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>The feed of %1 defines entities or is nested too deeply, which feeds never need; it was not read.</source>
        <translation>Der Feed von %1 definiert Entitäten oder ist zu tief verschachtelt, was Feeds nie brauchen; er wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The feed of %1 is not well-formed; try again later or tell its publisher.</source>
        <translation>Der Feed von %1 ist nicht wohlgeformt; versuchen Sie es später erneut oder sagen Sie es dem Herausgeber.</translation>
    </message>
    <message>
        <source>What %1 answered is no feed, or one that breaks off; check the address.</source>
        <translation>Die Antwort von %1 ist kein Feed oder einer, der abbricht; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The feed of %1 is larger than %2 MB and was not read.</source>
        <translation>Der Feed von %1 ist größer als %2&#xa0;MB und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The feed of %1 is empty, without even a heading; try again later.</source>
        <translation>Der Feed von %1 ist leer, sogar ohne Überschrift; versuchen Sie es später erneut.</translation>
    </message>
</context>
<context>
    <name>galley::WorkTree</name>
    <message>
        <source>Git does not start here. Install git to publish this way.</source>
        <translation>Git startet hier nicht. Installieren Sie Git, um so zu veröffentlichen.</translation>
    </message>
    <message>
        <source>Git did not answer in time.</source>
        <translation>Git hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>This folder is in no work tree of Git.</source>
        <translation>Dieser Ordner liegt in keinem Arbeitsverzeichnis von Git.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>galley::Workspace</name>
    <message>
        <source>The sample issue is missing.</source>
        <translation>Die Beispielausgabe fehlt.</translation>
    </message>
    <message>
        <source>%1 was not opened. %2</source>
        <translation>%1 wurde nicht geöffnet. %2</translation>
    </message>
</context>
<context>
    <name>galley::WritingFindBar</name>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>“w”</source>
        <translation>„w“</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Vorheriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Find in the issue</source>
        <translation>In der Ausgabe suchen</translation>
    </message>
    <message>
        <source>Replace (Ctrl+H)</source>
        <translation>Ersetzen (Strg+H)</translation>
    </message>
    <message>
        <source>Close the search (Escape)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A workstation for the editors of a research digest.</source>
        <translation>Ein Arbeitsplatz für die Redaktion eines Forschungsdigests.</translation>
    </message>
    <message>
        <source>The entry, from 1, to begin with.</source>
        <translation>Der Beitrag, ab 1, mit dem begonnen wird.</translation>
    </message>
    <message>
        <source>An issue&apos;s slug, or the path of an issue&apos;s JSON.</source>
        <translation>Der Kurzname einer Ausgabe oder der Pfad des JSON einer Ausgabe.</translation>
    </message>
    <message>
        <source>The archive, a file or a postgresql:// address, instead of the usual one.</source>
        <translation>Das Archiv, eine Datei oder eine postgresql://-Adresse, statt des üblichen.</translation>
    </message>
</context>
</TS>
