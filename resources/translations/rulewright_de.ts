<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>windows, network, web sockets</source>
        <translation>Fenster, Netz, WebSockets</translation>
    </message>
    <message>
        <source>editors</source>
        <translation>Editoren</translation>
    </message>
    <message>
        <source>reading of events</source>
        <translation>Lesen von Events</translation>
    </message>
    <message>
        <source>workspace file</source>
        <translation>Datei des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>gemeinfrei</translation>
    </message>
    <message>
        <source>secrets in the system&apos;s key store</source>
        <translation>Secrets im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>compression of kept events</source>
        <translation>Kompression behaltener Events</translation>
    </message>
    <message>
        <source>gzip files</source>
        <translation>gzip-Dateien</translation>
    </message>
    <message>
        <source>YAML templates</source>
        <translation>YAML-Vorlagen</translation>
    </message>
    <message>
        <source>options of rulewright-cli</source>
        <translation>Optionen von rulewright-cli</translation>
    </message>
    <message>
        <source>Event patterns of Amazon EventBridge, written against, tested with and explained by Genesys Cloud events.</source>
        <translation>Event-Patterns von Amazon EventBridge, geschrieben für, getestet mit und erklärt durch Events von Genesys Cloud.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Verdicts follow AWS&apos;s documented rules and recorded answers of its engine; only AWS itself can say what it does with your rule.</source>
        <translation>Urteile folgen den dokumentierten Regeln von AWS und aufgezeichneten Antworten seiner Engine; was AWS mit Ihrer Regel tut, kann nur AWS selbst sagen.</translation>
    </message>
    <message>
        <source>All organisations, people and events of the demo and the clinic are invented.</source>
        <translation>Alle Organisationen, Personen und Events der Demo und der Regelklinik sind erfunden.</translation>
    </message>
    <message>
        <source>Amazon EventBridge and Genesys Cloud are trademarks of their owners, who have nothing to do with this program.</source>
        <translation>Amazon EventBridge und Genesys Cloud sind Marken ihrer Inhaber, die mit diesem Programm nichts zu tun haben.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Verwendet für</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>The GNU General Public License, version 3</source>
        <translation>Die GNU General Public License, Version 3</translation>
    </message>
    <message>
        <source>About Rulewright</source>
        <translation>Über Rulewright</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Ü&amp;ber</translation>
    </message>
    <message>
        <source>&amp;Libraries</source>
        <translation>&amp;Bibliotheken</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>Bibliotheken und ihre Lizenzen</translation>
    </message>
    <message>
        <source>L&amp;icence</source>
        <translation>&amp;Lizenz</translation>
    </message>
    <message>
        <source>&amp;Copy version</source>
        <translation>Version &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Copied</source>
        <translation>&amp;Kopiert</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New rule</source>
        <translation>&amp;Neue Regel</translation>
    </message>
    <message>
        <source>&amp;Open rule…</source>
        <translation>Regel ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Reo&amp;pen closed rule</source>
        <translation>Ge&amp;schlossene Regel öffnen</translation>
    </message>
    <message>
        <source>Opens the rule again that was closed last, with its changes</source>
        <translation>Öffnet die zuletzt geschlossene Regel wieder, mit ihren Änderungen</translation>
    </message>
    <message>
        <source>&amp;Save rule</source>
        <translation>Re&amp;gel speichern</translation>
    </message>
    <message>
        <source>Save rule &amp;as…</source>
        <translation>Regel speichern &amp;unter …</translation>
    </message>
    <message>
        <source>C&amp;lose rule</source>
        <translation>Regel schl&amp;ießen</translation>
    </message>
    <message>
        <source>Puts the rule aside; it stays in the workspace</source>
        <translation>Legt die Regel beiseite; sie bleibt im Arbeitsbereich</translation>
    </message>
    <message>
        <source>&amp;Copy for AWS console</source>
        <translation>Für die &amp;AWS-Konsole kopieren</translation>
    </message>
    <message>
        <source>Copies the event pattern exactly as the AWS console&apos;s JSON editor takes it</source>
        <translation>Kopiert das Event-Pattern genau so, wie der JSON-Editor der AWS-Konsole es nimmt</translation>
    </message>
    <message>
        <source>Export &amp;rule…</source>
        <translation>Regel &amp;exportieren …</translation>
    </message>
    <message>
        <source>Ten forms, from the console to CloudFormation and Terraform, with a preview</source>
        <translation>Zehn Formen, von der Konsole bis CloudFormation und Terraform, mit Vorschau</translation>
    </message>
    <message>
        <source>&amp;Export to file…</source>
        <translation>In &amp;Datei exportieren …</translation>
    </message>
    <message>
        <source>Writes the checked event pattern to a file</source>
        <translation>Schreibt das geprüfte Event-Pattern in eine Datei</translation>
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
        <source>Cu&amp;t</source>
        <translation>Aus&amp;schneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected text, or the selected event</source>
        <translation>Kopiert den ausgewählten Text oder das ausgewählte Event</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select next &amp;occurrence</source>
        <translation>Nächstes &amp;Vorkommen auswählen</translation>
    </message>
    <message>
        <source>Selects the word at the caret, then one more place where it stands; all are edited at once</source>
        <translation>Wählt das Wort an der Schreibmarke, dann je eine weitere Stelle, an der es steht; alle werden zugleich bearbeitet</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>S&amp;uchen …</translation>
    </message>
    <message>
        <source>In the rule, in the payload, or among the events: wherever the focus is</source>
        <translation>In der Regel, in der Payload oder unter den Events: dort, wo der Fokus ist</translation>
    </message>
    <message>
        <source>Rep&amp;lace…</source>
        <translation>&amp;Ersetzen …</translation>
    </message>
    <message>
        <source>Finds and replaces in the rule</source>
        <translation>Sucht und ersetzt in der Regel</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächstes suchen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>V&amp;orheriges suchen</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>Einstellun&amp;gen …</translation>
    </message>
    <message>
        <source>Theme, and how many events are kept</source>
        <translation>Farbschema, Sprache und wie viele Events behalten werden</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Fetches the newest events of the chosen types and time, and tests the rule against all loaded events</source>
        <translation>Ruft die neuesten Events der gewählten Typen und Zeit ab und testet die Regel an allen geladenen Events</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Formatieren</translation>
    </message>
    <message>
        <source>Indents the rule anew</source>
        <translation>Rückt die Regel neu ein</translation>
    </message>
    <message>
        <source>&amp;Minify</source>
        <translation>&amp;Kompakt schreiben</translation>
    </message>
    <message>
        <source>Takes out every blank between the tokens</source>
        <translation>Nimmt jedes Leerzeichen zwischen den Zeichen der Syntax heraus</translation>
    </message>
    <message>
        <source>&amp;Sort keys</source>
        <translation>Schlüssel &amp;sortieren</translation>
    </message>
    <message>
        <source>Orders the names in every object and indents the rule anew</source>
        <translation>Ordnet die Namen in jedem Objekt und rückt die Regel neu ein</translation>
    </message>
    <message>
        <source>Fi&amp;x all</source>
        <translation>&amp;Alles korrigieren</translation>
    </message>
    <message>
        <source>Applies all fixes that are safe, as one undo step</source>
        <translation>Wendet alle sicheren Korrekturen an, als einen Schritt zum Rückgängigmachen</translation>
    </message>
    <message>
        <source>&amp;Fixes at the caret</source>
        <translation>Korrekturen an der Schreib&amp;marke</translation>
    </message>
    <message>
        <source>&amp;Complete</source>
        <translation>Ver&amp;vollständigen</translation>
    </message>
    <message>
        <source>Names, values and operators that fit at the caret</source>
        <translation>Namen, Werte und Operatoren, die an der Schreibmarke passen</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>&amp;Nächstes Problem</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>V&amp;orheriges Problem</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>Ver&amp;lauf …</translation>
    </message>
    <message>
        <source>Earlier versions of this rule, what they change, and how to get one back</source>
        <translation>Frühere Fassungen dieser Regel, was sie ändern und wie man eine zurückholt</translation>
    </message>
    <message>
        <source>&amp;Diagnose why nothing arrives…</source>
        <translation>&amp;Diagnose, warum nichts ankommt …</translation>
    </message>
    <message>
        <source>Checks every link from the network to the match, and says what to do about the one that breaks</source>
        <translation>Prüft jeden Schritt vom Netz bis zum Treffer und sagt, was bei einer Unterbrechung zu tun ist</translation>
    </message>
    <message>
        <source>Con&amp;vert to real Genesys shape…</source>
        <translation>In die ec&amp;hte Genesys-Form umwandeln …</translation>
    </message>
    <message>
        <source>Shows what a tutorial&apos;s rule is in the shape that Genesys Cloud sends</source>
        <translation>Zeigt, was die Regel eines Tutorials in der Form ist, die Genesys Cloud sendet</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>&amp;Abrufen</translation>
    </message>
    <message>
        <source>Adds the events of the chosen types and time to the loaded ones</source>
        <translation>Fügt die Events der gewählten Typen und Zeit zu den geladenen hinzu</translation>
    </message>
    <message>
        <source>W&amp;hat to fetch…</source>
        <translation>Abruf eingren&amp;zen …</translation>
    </message>
    <message>
        <source>Media, direction, queues, users, one conversation, own period</source>
        <translation>Medium, Richtung, Warteschlangen, Benutzer, eine Konversation, eigener Zeitraum</translation>
    </message>
    <message>
        <source>Continu&amp;e fetching</source>
        <translation>Ab&amp;ruf fortsetzen</translation>
    </message>
    <message>
        <source>Goes on where the last fetch stopped, without fetching anything twice</source>
        <translation>Setzt fort, wo der letzte Abruf aufhörte, ohne etwas zweimal abzurufen</translation>
    </message>
    <message>
        <source>Or&amp;ganisations…</source>
        <translation>Or&amp;ganisationen …</translation>
    </message>
    <message>
        <source>Connects to Genesys Cloud: regions, OAuth clients, connection test</source>
        <translation>Verbindet mit Genesys Cloud: Regionen, OAuth-Clients, Verbindungstest</translation>
    </message>
    <message>
        <source>&amp;Update the topics</source>
        <translation>Topics akt&amp;ualisieren</translation>
    </message>
    <message>
        <source>Asks the organisation which event types and fields it has</source>
        <translation>Fragt die Organisation, welche Event-Typen und Felder sie hat</translation>
    </message>
    <message>
        <source>&amp;Cancel fetching</source>
        <translation>Abruf abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Open events…</source>
        <translation>Events ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Reads events from files: one event, an array, or one event a line</source>
        <translation>Liest Events aus Dateien: ein Event, ein Array oder ein Event je Zeile</translation>
    </message>
    <message>
        <source>Open a fol&amp;der of events…</source>
        <translation>Or&amp;dner mit Events öffnen …</translation>
    </message>
    <message>
        <source>Reads all files of events in a folder and in the folders below it</source>
        <translation>Liest alle Dateien mit Events in einem Ordner und den Ordnern darunter</translation>
    </message>
    <message>
        <source>&amp;Paste events</source>
        <translation>Events &amp;einfügen</translation>
    </message>
    <message>
        <source>E&amp;xport events…</source>
        <translation>Events e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Writes chosen events to a file: NDJSON, JSON, CSV or a test suite, masked if wanted</source>
        <translation>Schreibt gewählte Events in eine Datei: NDJSON, JSON, CSV oder eine Testsuite, auf Wunsch maskiert</translation>
    </message>
    <message>
        <source>&amp;Must match</source>
        <translation>&amp;Muss passen</translation>
    </message>
    <message>
        <source>Adds the selected events to the tests: the rule must match them</source>
        <translation>Fügt die ausgewählten Events zu den Tests hinzu: die Regel muss auf sie passen</translation>
    </message>
    <message>
        <source>Mus&amp;t not match</source>
        <translation>Darf &amp;nicht passen</translation>
    </message>
    <message>
        <source>Adds the selected events to the tests: the rule must not match them</source>
        <translation>Fügt die ausgewählten Events zu den Tests hinzu: die Regel darf auf sie nicht passen</translation>
    </message>
    <message>
        <source>Follo&amp;w conversation</source>
        <translation>Konversation verf&amp;olgen</translation>
    </message>
    <message>
        <source>Shows the conversation of the selected event: who took part, and what happened when</source>
        <translation>Zeigt die Konversation des ausgewählten Events: wer teilnahm und was wann geschah</translation>
    </message>
    <message>
        <source>Comp&amp;are two events…</source>
        <translation>Zwei Events &amp;vergleichen …</translation>
    </message>
    <message>
        <source>Shows the two selected events side by side, with what the rule makes of each</source>
        <translation>Zeigt die zwei ausgewählten Events nebeneinander, mit dem, was die Regel aus jedem macht</translation>
    </message>
    <message>
        <source>Tag&amp;s…</source>
        <translation>Mar&amp;kierungen …</translation>
    </message>
    <message>
        <source>Gives the selected events words of your own; tag:word in the filter finds them</source>
        <translation>Gibt den ausgewählten Events eigene Wörter; tag:wort im Filter findet sie</translation>
    </message>
    <message>
        <source>&amp;Remove all events</source>
        <translation>Alle Events en&amp;tfernen</translation>
    </message>
    <message>
        <source>&amp;Live watch…</source>
        <translation>&amp;Live-Beobachtung …</translation>
    </message>
    <message>
        <source>Shows and judges events while they happen</source>
        <translation>Zeigt und beurteilt Events, während sie geschehen</translation>
    </message>
    <message>
        <source>S&amp;imulate an event…</source>
        <translation>Event &amp;simulieren …</translation>
    </message>
    <message>
        <source>Writes an event of any topic, judges it at once and sends it</source>
        <translation>Schreibt ein Event eines beliebigen Topics, beurteilt es sofort und sendet es</translation>
    </message>
    <message>
        <source>Adds copies of a tutorial&apos;s events in the shape that Genesys Cloud sends</source>
        <translation>Fügt Kopien der Events eines Tutorials in der Form hinzu, die Genesys Cloud sendet</translation>
    </message>
    <message>
        <source>Activit&amp;y</source>
        <translation>Akt&amp;ivität</translation>
    </message>
    <message>
        <source>Every request, import, test and export, with its duration and result</source>
        <translation>Jede Anfrage, jeder Import, Test und Export, mit Dauer und Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Mask personal data</source>
        <translation>&amp;Personenbezogene Daten maskieren</translation>
    </message>
    <message>
        <source>Hides phone numbers, addresses, names and texts of people on the screen; rules are still judged by the real values</source>
        <translation>Verbirgt Telefonnummern, Adressen, Namen und Texte von Personen auf dem Bildschirm; Regeln werden weiter nach den echten Werten beurteilt</translation>
    </message>
    <message>
        <source>Which values the shown events have, and how many of them match; a click filters</source>
        <translation>Welche Werte die gezeigten Events haben und wie viele davon passen; ein Klick filtert</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>&amp;Normale Textgröße</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>Gehe &amp;zu …</translation>
    </message>
    <message>
        <source>Events, paths, topics, rules, values and commands by their names</source>
        <translation>Events, Pfade, Topics, Regeln, Werte und Befehle nach ihren Namen</translation>
    </message>
    <message>
        <source>N&amp;ext rule</source>
        <translation>Nä&amp;chste Regel</translation>
    </message>
    <message>
        <source>Prev&amp;ious rule</source>
        <translation>Vorher&amp;ige Regel</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>V&amp;origer Bereich</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Layout zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Getting started</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Willkommen</translation>
    </message>
    <message>
        <source>The ways to begin, in a line above the panes</source>
        <translation>Die Wege zu beginnen, in einer Zeile über den Bereichen</translation>
    </message>
    <message>
        <source>&amp;Clinic…</source>
        <translation>&amp;Regelklinik …</translation>
    </message>
    <message>
        <source>Broken rules to repair: every usual mistake once</source>
        <translation>Kaputte Regeln zum Reparieren: jeder übliche Fehler einmal</translation>
    </message>
    <message>
        <source>&amp;Operators</source>
        <translation>&amp;Operatoren</translation>
    </message>
    <message>
        <source>What may stand in a list of values</source>
        <translation>Was in einer Liste von Werten stehen kann</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Rulewright</source>
        <translation>Ü&amp;ber Rulewright</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>&amp;Regel</translation>
    </message>
    <message>
        <source>Eve&amp;nts</source>
        <translation>&amp;Events</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Values of the eve&amp;nts</source>
        <translation>&amp;Werte der Events</translation>
    </message>
    <message>
        <source>&amp;Bring removed events back</source>
        <translation>Entfernte Events zurück&amp;bringen</translation>
    </message>
    <message>
        <source>The events that were removed last and their tags, until others arrive</source>
        <translation>Die zuletzt entfernten Events und ihre Markierungen, bis andere eintreffen</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>Die Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>No workspace keeps these changes: without saving, they are lost.</source>
        <translation>Kein Arbeitsbereich bewahrt diese Änderungen auf: Ohne Speichern gehen sie verloren.</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>without it no conversations can be fetched</source>
        <translation>ohne das können keine Konversationen abgerufen werden</translation>
    </message>
    <message>
        <source>without it the events&apos; source and account are placeholders</source>
        <translation>ohne das sind source und account der Events Platzhalter</translation>
    </message>
    <message>
        <source>without it queues have no names</source>
        <translation>ohne das haben Warteschlangen keine Namen</translation>
    </message>
    <message>
        <source>without it users have no names</source>
        <translation>ohne das haben Benutzer keine Namen</translation>
    </message>
    <message>
        <source>without it wrap-up codes have no names</source>
        <translation>ohne das haben Nachbearbeitungscodes keine Namen</translation>
    </message>
    <message>
        <source>✓ Clock: agrees with the service&apos;s</source>
        <translation>✓ Uhr: stimmt mit der des Dienstes überein</translation>
    </message>
    <message>
        <source>Often the region is wrong, a VPN is off, or a firewall lets nothing through.</source>
        <translation>Oft ist die Region falsch, ein VPN aus, oder eine Firewall lässt nichts durch.</translation>
    </message>
    <message>
        <source>A firewall that swallows requests looks like this, and so does an overloaded service.</source>
        <translation>Eine Firewall, die Anfragen verschluckt, sieht so aus, und ein überlasteter Dienst auch.</translation>
    </message>
    <message>
        <source>Mostly a company proxy opens encrypted connections with a certificate of its own.</source>
        <translation>Meist öffnet ein Firmen-Proxy verschlüsselte Verbindungen mit einem eigenen Zertifikat.</translation>
    </message>
    <message>
        <source>Somebody may have generated a new secret, or the id belongs to another organisation.</source>
        <translation>Vielleicht hat jemand ein neues Secret erzeugt, oder die ID gehört zu einer anderen Organisation.</translation>
    </message>
    <message>
        <source>The sign-in works; the client&apos;s roles do not reach far enough.</source>
        <translation>Die Anmeldung gelingt; die Rollen des Clients reichen nicht weit genug.</translation>
    </message>
    <message>
        <source>Something else may use the same client: each has its own allowance per minute.</source>
        <translation>Vielleicht benutzt noch etwas anderes denselben Client: jeder hat sein eigenes Kontingent pro Minute.</translation>
    </message>
    <message>
        <source>The trouble is on the other side; status.mypurecloud.com tells of known ones.</source>
        <translation>Die Störung liegt auf der anderen Seite; status.mypurecloud.com nennt bekannte.</translation>
    </message>
    <message>
        <source>✓ Signed in</source>
        <translation>✓ Angemeldet</translation>
    </message>
    <message>
        <source>✓ Dialect: %1</source>
        <translation>✓ Dialekt: %1</translation>
    </message>
    <message>
        <source>– This tutorial reads no events</source>
        <translation>– Dieses Tutorial liest keine Events</translation>
    </message>
    <message>
        <source>⚠ Events: none in the last hour. The tutorial&apos;s events appear some minutes late</source>
        <translation>⚠ Events: keine in der letzten Stunde. Die Events des Tutorials erscheinen einige Minuten später</translation>
    </message>
    <message>
        <source>✓ Events: the gateway has some of the last hour</source>
        <translation>✓ Events: das Gateway hat welche aus der letzten Stunde</translation>
    </message>
    <message>
        <source>✓ Connected to %1</source>
        <translation>✓ Verbunden mit %1</translation>
    </message>
    <message>
        <source>✓ Organisation: %1, id %2</source>
        <translation>✓ Organisation: %1, ID %2</translation>
    </message>
    <message>
        <source>– Rights: the client may not read its own; fetching will tell</source>
        <translation>– Berechtigungen: der Client darf seine eigenen nicht lesen; der Abruf wird es zeigen</translation>
    </message>
    <message>
        <source>✓ Rights: all that is used here, of %1 in all</source>
        <translation>✓ Berechtigungen: alle, die hier gebraucht werden, von insgesamt %1</translation>
    </message>
    <message>
        <source>⚠ Rights: %1 is missing</source>
        <translation>⚠ Berechtigungen: %1 fehlt</translation>
    </message>
    <message>
        <source>   Add them to a role of the client: Admin &gt; Integrations &gt; OAuth, tab Roles</source>
        <translation>   Fügen Sie sie einer Rolle des Clients hinzu: Admin &gt; Integrations &gt; OAuth, Reiter Roles</translation>
    </message>
    <message>
        <source>– EventBridge integration: none that this client may see</source>
        <translation>– EventBridge-Integration: keine, die dieser Client sehen darf</translation>
    </message>
    <message>
        <source>⚠ EventBridge integration: %1 is %2; it sends nothing to AWS</source>
        <translation>⚠ EventBridge-Integration: %1 ist %2; sie sendet nichts an AWS</translation>
    </message>
    <message>
        <source>– Rate limit: the service does not tell</source>
        <translation>– Anfragegrenze: der Dienst nennt sie nicht</translation>
    </message>
    <message>
        <source>– Clock: the service does not tell its time</source>
        <translation>– Uhr: der Dienst nennt seine Zeit nicht</translation>
    </message>
    <message>
        <source>Rights of the client:</source>
        <translation>Berechtigungen des Clients:</translation>
    </message>
    <message>
        <source>Integration %1 (%2), AWS account %3, region %4, source suffix %5</source>
        <translation>Integration %1 (%2), AWS-Konto %3, Region %4, Suffix der Quelle %5</translation>
    </message>
    <message numerus="yes">
        <source>Clock: this computer is %Ln seconds ahead of the service</source>
        <translation>
            <numerusform>Uhr: dieser Rechner geht gegenüber dem Dienst %Ln Sekunde vor</numerusform>
            <numerusform>Uhr: dieser Rechner geht gegenüber dem Dienst %Ln Sekunden vor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clock: this computer is %Ln seconds behind the service</source>
        <translation>
            <numerusform>Uhr: dieser Rechner geht gegenüber dem Dienst %Ln Sekunde nach</numerusform>
            <numerusform>Uhr: dieser Rechner geht gegenüber dem Dienst %Ln Sekunden nach</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ %1. Periods such as “Last hour” are off by as much: set the clock</source>
        <translation>⚠ %1. Zeiträume wie „Letzte Stunde“ sind um ebenso viel verschoben: stellen Sie die Uhr</translation>
    </message>
    <message numerus="yes">
        <source>✓ EventBridge integration: %1 is active, %Ln topics</source>
        <translation>
            <numerusform>✓ EventBridge-Integration: %1 ist aktiv, %Ln Topic</numerusform>
            <numerusform>✓ EventBridge-Integration: %1 ist aktiv, %Ln Topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ Rate limit: %1 of %2 requests used, %Ln seconds left of the period</source>
        <translation>
            <numerusform>✓ Anfragegrenze: %1 von %2 Anfragen verbraucht, noch %Ln Sekunde in diesem Zeitraum</numerusform>
            <numerusform>✓ Anfragegrenze: %1 von %2 Anfragen verbraucht, noch %Ln Sekunden in diesem Zeitraum</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventExport</name>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>At most %1 events can be masked at once</source>
        <translation>Höchstens %1 Events können auf einmal maskiert werden</translation>
    </message>
    <message>
        <source>choose fewer events, for example by the filter, or export without masking</source>
        <translation>wählen Sie weniger Events, zum Beispiel mit dem Filter, oder exportieren Sie ohne Maskieren</translation>
    </message>
    <message>
        <source>Reading events</source>
        <translation>Events werden gelesen</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>Wird maskiert</translation>
    </message>
    <message>
        <source>After masking the rule judges an event differently, so nothing was written</source>
        <translation>Nach dem Maskieren beurteilt die Regel ein Event anders, daher wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>export without masking, or with a rule that asks less of personal data</source>
        <translation>exportieren Sie ohne Maskieren, oder mit einer Regel, die weniger nach personenbezogenen Daten fragt</translation>
    </message>
    <message>
        <source>Writing events</source>
        <translation>Events werden geschrieben</translation>
    </message>
    <message>
        <source>The folder %1 does not exist</source>
        <translation>Den Ordner %1 gibt es nicht</translation>
    </message>
    <message>
        <source>choose another folder</source>
        <translation>wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>%1 is a folder</source>
        <translation>%1 ist ein Ordner</translation>
    </message>
    <message>
        <source>choose a file name in it</source>
        <translation>wählen Sie einen Dateinamen darin</translation>
    </message>
    <message>
        <source>The disk of %1 is full</source>
        <translation>Die Platte von %1 ist voll</translation>
    </message>
    <message>
        <source>free some space or choose another disk; nothing was written</source>
        <translation>geben Sie Platz frei oder wählen Sie eine andere Platte; es wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>You may not write to %1</source>
        <translation>Sie dürfen nach %1 nicht schreiben</translation>
    </message>
    <message>
        <source>choose a folder of your own</source>
        <translation>wählen Sie einen eigenen Ordner</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>%1 konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>choose another folder or check the free space</source>
        <translation>wählen Sie einen anderen Ordner, oder prüfen Sie den freien Platz</translation>
    </message>
</context>
<context>
    <name>EventType</name>
    <message>
        <source>(no detail-type)</source>
        <translation>(kein detail-type)</translation>
    </message>
</context>
<context>
    <name>FetchBar</name>
    <message>
        <source>Last 15 minutes</source>
        <translation>Letzte 15 Minuten</translation>
    </message>
    <message>
        <source>the last 15 minutes</source>
        <translation>den letzten 15 Minuten</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>der letzten Stunde</translation>
    </message>
    <message>
        <source>Last 4 hours</source>
        <translation>Letzte 4 Stunden</translation>
    </message>
    <message>
        <source>the last 4 hours</source>
        <translation>den letzten 4 Stunden</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>den letzten 24 Stunden</translation>
    </message>
    <message>
        <source>Last 2 days</source>
        <translation>Letzte 2 Tage</translation>
    </message>
    <message>
        <source>the last 2 days</source>
        <translation>den letzten 2 Tagen</translation>
    </message>
    <message>
        <source>conversation %1</source>
        <translation>Konversation %1</translation>
    </message>
    <message>
        <source>queue %1</source>
        <translation>Warteschlange %1</translation>
    </message>
    <message>
        <source>one queue</source>
        <translation>eine Warteschlange</translation>
    </message>
    <message>
        <source>%1 queues</source>
        <translation>%1 Warteschlangen</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>one user</source>
        <translation>ein Benutzer</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 Benutzer</translation>
    </message>
    <message>
        <source>with attributes</source>
        <translation>mit Attributen</translation>
    </message>
</context>
<context>
    <name>FileError</name>
    <message>
        <source>it is a link to a file that is gone</source>
        <translation>der Link führt zu keiner Datei mehr</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>Datei nicht vorhanden</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <source>you may not read it</source>
        <translation>keine Leserechte</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>Kann %1 nicht lesen: %2</translation>
    </message>
    <message>
        <source>Cannot open %1: %2</source>
        <translation>Kann %1 nicht öffnen: %2</translation>
    </message>
</context>
<context>
    <name>FileSource</name>
    <message>
        <source>%1 contains no events</source>
        <translation>%1 enthält keine Events</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>; and %1 more</source>
        <translation>; und %1 weitere</translation>
    </message>
    <message>
        <source>%1 is not a regular file</source>
        <translation>%1 ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>line %1, byte %2: %3</source>
        <translation>Zeile %1, Byte %2: %3</translation>
    </message>
    <message>
        <source>%1: one record cannot be read (%2)</source>
        <translation>%1: ein Datensatz kann nicht gelesen werden (%2)</translation>
    </message>
    <message>
        <source>%1: %2 records cannot be read, the first at %3</source>
        <translation>%1: %2 Datensätze können nicht gelesen werden, der erste bei %3</translation>
    </message>
    <message>
        <source>%1: one record has no detail-type: is this an EventBridge event?</source>
        <translation>%1: ein Datensatz hat keinen detail-type: ist das ein EventBridge-Event?</translation>
    </message>
    <message>
        <source>%1: %2 records have no detail-type: are these EventBridge events?</source>
        <translation>%1: %2 Datensätze haben keinen detail-type: sind das EventBridge-Events?</translation>
    </message>
    <message>
        <source>%1, %2 MB/s</source>
        <translation>%1, %2 MB/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>the same event is loaded already</source>
        <translation>das gleiche Event ist schon geladen</translation>
    </message>
</context>
<context>
    <name>FilterCompletion</name>
    <message>
        <source>events with this tag</source>
        <translation>Events mit dieser Markierung</translation>
    </message>
    <message>
        <source>events with any tag</source>
        <translation>Events mit irgendeiner Markierung</translation>
    </message>
    <message>
        <source>the rule matches</source>
        <translation>die Regel passt</translation>
    </message>
    <message>
        <source>the rule does not match</source>
        <translation>die Regel passt nicht</translation>
    </message>
    <message>
        <source>one leaf fails</source>
        <translation>eine Bedingung ist nicht erfüllt</translation>
    </message>
    <message>
        <source>not judged, or cannot be judged</source>
        <translation>nicht beurteilt oder nicht beurteilbar</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>is greater, or later</source>
        <translation>ist größer oder später</translation>
    </message>
    <message>
        <source>is less, or earlier</source>
        <translation>ist kleiner oder früher</translation>
    </message>
    <message>
        <source>there is a value</source>
        <translation>es gibt einen Wert</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>one of them</source>
        <translation>eines davon</translation>
    </message>
    <message>
        <source>the event type contains</source>
        <translation>der Event-Typ enthält</translation>
    </message>
    <message>
        <source>by the verdict of the rule</source>
        <translation>nach dem Urteil der Regel</translation>
    </message>
    <message>
        <source>events of one conversation</source>
        <translation>Events einer Konversation</translation>
    </message>
    <message>
        <source>by your own tags</source>
        <translation>nach Ihren eigenen Markierungen</translation>
    </message>
    <message>
        <source>the opposite</source>
        <translation>das Gegenteil</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Event</numerusform>
            <numerusform>%Ln Events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterState</name>
    <message>
        <source>Character %1: %2</source>
        <translation>Zeichen %1: %2</translation>
    </message>
    <message>
        <source>No loaded event has the path %1</source>
        <translation>Kein geladenes Event hat den Pfad %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>No event; %1 mostly is %2</source>
        <translation>Kein Event; %1 ist meist %2</translation>
    </message>
    <message numerus="yes">
        <source>No event: %1 is %2 in %Ln events; upper and lower case matter</source>
        <translation>
            <numerusform>Kein Event: %1 ist %2 in %Ln Event; Groß- und Kleinschreibung zählen</numerusform>
            <numerusform>Kein Event: %1 ist %2 in %Ln Events; Groß- und Kleinschreibung zählen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>The regular expression is not complete: %1</source>
        <translation>Der reguläre Ausdruck ist nicht vollständig: %1</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>Locator</name>
    <message>
        <source>commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Events that contain “%1”</source>
        <translation>Events, die „%1“ enthalten</translation>
    </message>
    <message>
        <source>paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>this rule</source>
        <translation>diese Regel</translation>
    </message>
    <message>
        <source>open, changed</source>
        <translation>offen, geändert</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed, changed</source>
        <translation>geschlossen, geändert</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>in this rule</source>
        <translation>in dieser Regel</translation>
    </message>
    <message>
        <source>topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>copies the detail-type</source>
        <translation>kopiert den detail-type</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Event</numerusform>
            <numerusform>%Ln Events</numerusform>
        </translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>gerade nicht möglich</translation>
    </message>
</context>
<context>
    <name>SmartPaste</name>
    <message>
        <source>a code block</source>
        <translation>ein Codeblock</translation>
    </message>
    <message>
        <source>an AWS CLI command</source>
        <translation>ein Befehl der AWS CLI</translation>
    </message>
    <message>
        <source>a Terraform rule</source>
        <translation>eine Terraform-Regel</translation>
    </message>
    <message>
        <source>single-quoted JSON</source>
        <translation>JSON in einfachen Anführungszeichen</translation>
    </message>
    <message>
        <source>JSON encoded as a string</source>
        <translation>JSON, das als String kodiert ist</translation>
    </message>
    <message>
        <source>a put-rule input</source>
        <translation>eine Eingabe für put-rule</translation>
    </message>
    <message>
        <source>a CloudFormation template</source>
        <translation>eine CloudFormation-Vorlage</translation>
    </message>
    <message>
        <source>a SAM template</source>
        <translation>eine SAM-Vorlage</translation>
    </message>
    <message>
        <source>a document with an EventPattern</source>
        <translation>ein Dokument mit EventPattern</translation>
    </message>
    <message>
        <source>Recognised %1 and turned it into JSON. Undo with Ctrl+Z.</source>
        <translation>Erkannt: %1; in JSON umgewandelt. Rückgängig mit Strg+Z.</translation>
    </message>
    <message>
        <source>Recognised %1 with %2 rules and took the event pattern of the first. Undo with Ctrl+Z.</source>
        <translation>Erkannt: %1 mit %2 Regeln; das Event-Pattern der ersten wurde übernommen. Rückgängig mit Strg+Z.</translation>
    </message>
    <message>
        <source>Recognised %1 and took the event pattern out of it. Undo with Ctrl+Z.</source>
        <translation>Erkannt: %1; das Event-Pattern wurde herausgenommen. Rückgängig mit Strg+Z.</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>%1 in line %2</source>
        <translation>%1 in Zeile %2</translation>
    </message>
    <message>
        <source>Only the deployment knows some values: %1. Write them in.</source>
        <translation>Einige Werte kennt erst das Deployment: %1. Bitte eintragen.</translation>
    </message>
    <message>
        <source>%1 is %2; here it is as JSON.</source>
        <translation>%1 ist %2; hier steht die Regel als JSON.</translation>
    </message>
    <message>
        <source>%1 is %2 with %3 rules; this is the event pattern of the first.</source>
        <translation>%1 ist %2 mit %3 Regeln; dies ist das Event-Pattern der ersten.</translation>
    </message>
    <message>
        <source>%1 is %2; this is the event pattern in it.</source>
        <translation>%1 ist %2; dies ist das Event-Pattern darin.</translation>
    </message>
    <message>
        <source>The file stays as it is: saving asks for another name. Ctrl+Z shows the text of the file.</source>
        <translation>Die Datei bleibt, wie sie ist: Beim Speichern wird nach einem anderen Namen gefragt. Strg+Z zeigt den Text der Datei.</translation>
    </message>
    <message>
        <source>Terraform code</source>
        <translation>Terraform-Code</translation>
    </message>
    <message>
        <source>Only the deployment knows some values: %1 of the pasted text. Write them in.</source>
        <translation>Einige Werte kennt erst das Deployment: %1 des eingefügten Textes. Bitte eintragen.</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Pass</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>Cannot be judged</source>
        <translation>Nicht beurteilbar</translation>
    </message>
    <message>
        <source>Not evaluated</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
</context>
<context>
    <name>Storyboard</name>
    <message>
        <source>Conversation</source>
        <translation>Konversation</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>ACD queue</source>
        <translation>ACD-Warteschlange</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flow</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Voicemail</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Teilnehmer</translation>
    </message>
</context>
<context>
    <name>SuiteDesk</name>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>choose a file of JSON Lines, up to 256 MB</source>
        <translation>wählen Sie eine Datei mit JSON Lines, bis 256 MB</translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Konversation</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Whether the rule matches the event</source>
        <translation>Ob die Regel auf das Event passt</translation>
    </message>
    <message>
        <source>When it happened, in local time: eventTime of the detail, or time of the envelope</source>
        <translation>Wann es geschah, in Ortszeit: eventTime des detail, sonst time des Umschlags</translation>
    </message>
    <message>
        <source>How many leaves of the rule fail: sort by it to see the nearest misses</source>
        <translation>Wie viele Bedingungen der Regel nicht erfüllt sind: sortieren Sie danach, um knapp verfehlte Events zu sehen</translation>
    </message>
    <message>
        <source>Where the workbench has the event from</source>
        <translation>Woher das Event kommt</translation>
    </message>
    <message>
        <source>Your own words for the event: filter by tag:name</source>
        <translation>Ihre eigenen Wörter für das Event: filtern Sie mit tag:name</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Set the proxy&apos;s user name and password in the system&apos;s proxy settings</source>
        <translation>Setzen Sie Benutzernamen und Passwort des Proxys in den Proxy-Einstellungen des Systems</translation>
    </message>
    <message>
        <source>Check the credentials</source>
        <translation>Prüfen Sie die Zugangsdaten</translation>
    </message>
    <message>
        <source>Ask an administrator for the missing right</source>
        <translation>Bitten Sie einen Administrator um die fehlende Berechtigung</translation>
    </message>
    <message>
        <source>Check the address</source>
        <translation>Prüfen Sie die Adresse</translation>
    </message>
    <message>
        <source>Wait a little and try again</source>
        <translation>Warten Sie ein wenig, und versuchen Sie es erneut</translation>
    </message>
    <message>
        <source>Try again later; if it stays, give the correlation id to the service&apos;s support</source>
        <translation>Versuchen Sie es später erneut; wenn es bleibt, nennen Sie dem Support des Dienstes die Correlation-ID</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>0 to 1.</source>
        <translation>0 bis 1.</translation>
    </message>
    <message>
        <source>Acting user display text.</source>
        <translation>Anzeigetext des handelnden Benutzers.</translation>
    </message>
    <message>
        <source>Affected object id.</source>
        <translation>ID des betroffenen Objekts.</translation>
    </message>
    <message>
        <source>Affected object name.</source>
        <translation>Name des betroffenen Objekts.</translation>
    </message>
    <message>
        <source>After-call-work time in milliseconds.</source>
        <translation>Nachbearbeitungszeit in Millisekunden.</translation>
    </message>
    <message>
        <source>Agent assist id.</source>
        <translation>ID der Agentenunterstützung (Agent Assist).</translation>
    </message>
    <message>
        <source>Agent assist on.</source>
        <translation>Agentenunterstützung (Agent Assist) eingeschaltet.</translation>
    </message>
    <message>
        <source>Architect flow type. Enumerated upper case on flow.* topics; free text on acd.end (published sample: inqueuecall).</source>
        <translation>Typ des Architect-Flows. In flow.*-Topics aufgezählte Werte in Großbuchstaben; in acd.end freier Text (veröffentlichtes Beispiel: inqueuecall).</translation>
    </message>
    <message>
        <source>Audit action.</source>
        <translation>Audit-Aktion.</translation>
    </message>
    <message>
        <source>Audit level.</source>
        <translation>Audit-Stufe.</translation>
    </message>
    <message>
        <source>Audited object: id, name, selfUri.</source>
        <translation>Auditiertes Objekt: id, name, selfUri.</translation>
    </message>
    <message>
        <source>Called address, for voice in tel:+E164 form.</source>
        <translation>Angerufene Adresse, bei Sprache in der Form tel:+E164.</translation>
    </message>
    <message>
        <source>Caller address, for voice in tel:+E164 form.</source>
        <translation>Adresse des Anrufers, bei Sprache in der Form tel:+E164.</translation>
    </message>
    <message>
        <source>Caller addresses.</source>
        <translation>Adressen des Anrufers.</translation>
    </message>
    <message>
        <source>Changed properties: property, oldValues[], newValues[]; either list may be absent.</source>
        <translation>Geänderte Eigenschaften: property, oldValues[], newValues[]; jede der beiden Listen kann fehlen.</translation>
    </message>
    <message>
        <source>Changed property name.</source>
        <translation>Name der geänderten Eigenschaft.</translation>
    </message>
    <message>
        <source>Communication (session) the transcript is for.</source>
        <translation>Kommunikation (Session), zu der das Transkript gehört.</translation>
    </message>
    <message>
        <source>Connected time of the session in milliseconds.</source>
        <translation>Verbundene Zeit der Session in Millisekunden.</translation>
    </message>
    <message>
        <source>Contact id.</source>
        <translation>ID des Kontakts.</translation>
    </message>
    <message>
        <source>Contact list id.</source>
        <translation>ID der Kontaktliste.</translation>
    </message>
    <message>
        <source>Current agent segment state, upper case.</source>
        <translation>Gegenwärtiger Zustand des Agentensegments, in Großbuchstaben.</translation>
    </message>
    <message>
        <source>Description.</source>
        <translation>Beschreibung.</translation>
    </message>
    <message>
        <source>Destination address for email/message style media.</source>
        <translation>Zieladresse bei Medien wie E-Mail oder Nachrichten.</translation>
    </message>
    <message>
        <source>Dialect code; case varies (es-US and es-us both seen).</source>
        <translation>Code des Dialekts; die Schreibung wechselt (es-US und es-us kommen beide vor).</translation>
    </message>
    <message>
        <source>Direction of the first session.</source>
        <translation>Richtung der ersten Session.</translation>
    </message>
    <message>
        <source>Direction of the session, upper case.</source>
        <translation>Richtung der Session, in Großbuchstaben.</translation>
    </message>
    <message>
        <source>Division id (one value, unlike analytics divisionIds which is a list).</source>
        <translation>ID der Division (ein einzelner Wert, anders als divisionIds in Analytics, das eine Liste ist).</translation>
    </message>
    <message>
        <source>EXTERNAL is the customer side, INTERNAL the agent or IVR side.</source>
        <translation>EXTERNAL ist die Kundenseite, INTERNAL die Seite des Agenten oder der IVR.</translation>
    </message>
    <message>
        <source>Email subject.</source>
        <translation>Betreff der E-Mail.</translation>
    </message>
    <message>
        <source>Engine id, for example r2d2.</source>
        <translation>ID der Engine, zum Beispiel r2d2.</translation>
    </message>
    <message>
        <source>Engine name.</source>
        <translation>Name der Engine.</translation>
    </message>
    <message>
        <source>Engine provider, for example GENESYS.</source>
        <translation>Anbieter der Engine, zum Beispiel GENESYS.</translation>
    </message>
    <message>
        <source>Epoch milliseconds.</source>
        <translation>Epoch-Millisekunden.</translation>
    </message>
    <message>
        <source>Error code if any.</source>
        <translation>Fehlercode, falls vorhanden.</translation>
    </message>
    <message>
        <source>Error details if any.</source>
        <translation>Einzelheiten zum Fehler, falls vorhanden.</translation>
    </message>
    <message>
        <source>Event version.</source>
        <translation>Version des Events.</translation>
    </message>
    <message>
        <source>External contact id of this participant.</source>
        <translation>ID des externen Kontakts dieses Teilnehmers.</translation>
    </message>
    <message>
        <source>External contact ids linked to the conversation; may be an empty array.</source>
        <translation>IDs der mit der Konversation verknüpften externen Kontakte; kann ein leeres Array sein.</translation>
    </message>
    <message>
        <source>External organization id of this participant.</source>
        <translation>ID der externen Organisation dieses Teilnehmers.</translation>
    </message>
    <message>
        <source>External organization ids linked to the conversation.</source>
        <translation>IDs der mit der Konversation verknüpften externen Organisationen.</translation>
    </message>
    <message>
        <source>Extra text values.</source>
        <translation>Zusätzliche Textwerte.</translation>
    </message>
    <message>
        <source>Flow id.</source>
        <translation>ID des Flows.</translation>
    </message>
    <message>
        <source>Flow outcome id.</source>
        <translation>ID des Flow-Ergebnisses.</translation>
    </message>
    <message>
        <source>Flow version text such as 7.0.</source>
        <translation>Version des Flows als Text, etwa 7.0.</translation>
    </message>
    <message>
        <source>Genesys organization id.</source>
        <translation>ID der Genesys-Organisation.</translation>
    </message>
    <message>
        <source>Grouping keys such as mediaType and queueId.</source>
        <translation>Schlüssel der Gruppierung wie mediaType und queueId.</translation>
    </message>
    <message>
        <source>Home organization of the actor.</source>
        <translation>Heimatorganisation des Handelnden.</translation>
    </message>
    <message>
        <source>How the session ended. Only present on *.end topics. Upper snake case.</source>
        <translation>Wie die Session endete. Nur in *.end-Topics vorhanden. Großbuchstaben mit Unterstrichen.</translation>
    </message>
    <message>
        <source>Id of the conversation the event belongs to; equals the id put in detail.topicName for conversation topics.</source>
        <translation>ID der Konversation, zu der das Event gehört; bei Konversations-Topics gleich der ID in detail.topicName.</translation>
    </message>
    <message>
        <source>Id of the media session of that participant; same id as analytics session.sessionId.</source>
        <translation>ID der Media-Session dieses Teilnehmers; dieselbe ID wie session.sessionId in Analytics.</translation>
    </message>
    <message>
        <source>Id of the participant (customer, flow, queue or user leg) the event is about.</source>
        <translation>ID des Teilnehmers (Kunde, Flow, Warteschlange oder Benutzer), um den es im Event geht.</translation>
    </message>
    <message>
        <source>Identifier of the object.</source>
        <translation>Kennung des Objekts.</translation>
    </message>
    <message>
        <source>Journey action id.</source>
        <translation>ID der Journey-Aktion.</translation>
    </message>
    <message>
        <source>Journey action map id.</source>
        <translation>ID der Journey-Aktionszuordnung (action map).</translation>
    </message>
    <message>
        <source>Journey session type.</source>
        <translation>Typ der Journey-Session.</translation>
    </message>
    <message>
        <source>Journey session/action that led to the conversation.</source>
        <translation>Journey-Session oder -Aktion, die zur Konversation führte.</translation>
    </message>
    <message>
        <source>Kind of transfer that ended the flow.</source>
        <translation>Art der Weiterleitung, die den Flow beendete.</translation>
    </message>
    <message>
        <source>Language id asked for.</source>
        <translation>ID der angeforderten Sprache.</translation>
    </message>
    <message>
        <source>Length, ms.</source>
        <translation>Länge, ms.</translation>
    </message>
    <message>
        <source>Media of the session, upper case.</source>
        <translation>Medium der Session, in Großbuchstaben.</translation>
    </message>
    <message>
        <source>Media provider text, for example Edge or PureCloud Webchat v2.</source>
        <translation>Text des Medienanbieters, zum Beispiel Edge oder PureCloud Webchat v2.</translation>
    </message>
    <message>
        <source>Messaging platform when mediaType is MESSAGE, upper case.</source>
        <translation>Nachrichtenplattform, wenn mediaType MESSAGE ist, in Großbuchstaben.</translation>
    </message>
    <message>
        <source>Metric rows.</source>
        <translation>Zeilen mit Metriken.</translation>
    </message>
    <message>
        <source>Metric values.</source>
        <translation>Werte der Metriken.</translation>
    </message>
    <message>
        <source>Milestone id.</source>
        <translation>ID des Meilensteins.</translation>
    </message>
    <message>
        <source>Milestone time, epoch ms.</source>
        <translation>Zeit des Meilensteins, Epoch-Millisekunden.</translation>
    </message>
    <message>
        <source>Milestones reached: milestoneId, milestoneTime (epoch ms).</source>
        <translation>Erreichte Meilensteine: milestoneId, milestoneTime (Epoch-Millisekunden).</translation>
    </message>
    <message>
        <source>Name given for a callback.</source>
        <translation>Name, der für einen Rückruf angegeben wurde.</translation>
    </message>
    <message>
        <source>Name.</source>
        <translation>Name.</translation>
    </message>
    <message>
        <source>New utterances in this event; the property is absent on SESSION_ENDED.</source>
        <translation>Neue Äußerungen in diesem Event; bei SESSION_ENDED fehlt das Feld.</translation>
    </message>
    <message>
        <source>No description published; by its name: active routing.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: aktives Routing.</translation>
    </message>
    <message>
        <source>No description published; by its name: active skill ids.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: IDs der aktiven Skills.</translation>
    </message>
    <message>
        <source>No description published; by its name: additional properties.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: zusätzliche Eigenschaften.</translation>
    </message>
    <message>
        <source>No description published; by its name: agent bullseye ring.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Bullseye-Ring des Agenten.</translation>
    </message>
    <message>
        <source>No description published; by its name: agent owned.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: im Besitz des Agenten.</translation>
    </message>
    <message>
        <source>No description published; by its name: agent rank.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Rang des Agenten.</translation>
    </message>
    <message>
        <source>No description published; by its name: agent score.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Bewertung des Agenten.</translation>
    </message>
    <message>
        <source>No description published; by its name: assigner id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID des Zuweisenden.</translation>
    </message>
    <message>
        <source>No description published; by its name: authenticated.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: authentifiziert.</translation>
    </message>
    <message>
        <source>No description published; by its name: calculated metric value.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: berechneter Metrikwert.</translation>
    </message>
    <message>
        <source>No description published; by its name: channel id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID des Kanals.</translation>
    </message>
    <message>
        <source>No description published; by its name: conversation initiator.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Auslöser der Konversation.</translation>
    </message>
    <message>
        <source>No description published; by its name: converted from.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: umgewandelt aus.</translation>
    </message>
    <message>
        <source>No description published; by its name: converted to.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: umgewandelt in.</translation>
    </message>
    <message>
        <source>No description published; by its name: correlation id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Korrelations-ID.</translation>
    </message>
    <message>
        <source>No description published; by its name: count.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Anzahl.</translation>
    </message>
    <message>
        <source>No description published; by its name: customer participation.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Beteiligung des Kunden.</translation>
    </message>
    <message>
        <source>No description published; by its name: delivery status.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Zustellstatus.</translation>
    </message>
    <message>
        <source>No description published; by its name: destination addresses.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Zieladressen.</translation>
    </message>
    <message>
        <source>No description published; by its name: division ids.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: IDs der Divisions.</translation>
    </message>
    <message>
        <source>No description published; by its name: edge id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID des Edge.</translation>
    </message>
    <message>
        <source>No description published; by its name: eligible agent counts.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Anzahlen geeigneter Agenten.</translation>
    </message>
    <message>
        <source>No description published; by its name: extended delivery status.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: erweiterter Zustellstatus.</translation>
    </message>
    <message>
        <source>No description published; by its name: external media count.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Anzahl externer Medien.</translation>
    </message>
    <message>
        <source>No description published; by its name: external tag.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: externe Markierung.</translation>
    </message>
    <message>
        <source>No description published; by its name: first queue.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: erste Warteschlange.</translation>
    </message>
    <message>
        <source>No description published; by its name: flagged reason.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Grund der Kennzeichnung.</translation>
    </message>
    <message>
        <source>No description published; by its name: flow in type.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Typ des eingehenden Flows.</translation>
    </message>
    <message>
        <source>No description published; by its name: flow out type.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Typ des ausgehenden Flows.</translation>
    </message>
    <message>
        <source>No description published; by its name: group id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID der Gruppe.</translation>
    </message>
    <message>
        <source>No description published; by its name: interaction type.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Typ der Interaktion.</translation>
    </message>
    <message>
        <source>No description published; by its name: journey action id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID der Journey-Aktion.</translation>
    </message>
    <message>
        <source>No description published; by its name: journey action map id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID der Journey-Aktionszuordnung (action map).</translation>
    </message>
    <message>
        <source>No description published; by its name: journey action map version.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Version der Journey-Aktionszuordnung (action map).</translation>
    </message>
    <message>
        <source>No description published; by its name: journey customer id type.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Typ der ID des Journey-Kunden.</translation>
    </message>
    <message>
        <source>No description published; by its name: journey customer id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID des Journey-Kunden.</translation>
    </message>
    <message>
        <source>No description published; by its name: journey customer session id type.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Typ der ID der Session des Journey-Kunden.</translation>
    </message>
    <message>
        <source>No description published; by its name: journey customer session id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID der Session des Journey-Kunden.</translation>
    </message>
    <message>
        <source>No description published; by its name: key.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Schlüssel.</translation>
    </message>
    <message>
        <source>No description published; by its name: knowledge base ids.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: IDs der Wissensdatenbanken.</translation>
    </message>
    <message>
        <source>No description published; by its name: localizable message code.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: lokalisierbarer Nachrichtencode.</translation>
    </message>
    <message>
        <source>No description published; by its name: media count.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Anzahl der Medien.</translation>
    </message>
    <message>
        <source>No description published; by its name: message params.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Parameter der Nachricht.</translation>
    </message>
    <message>
        <source>No description published; by its name: message with params.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Nachricht mit Parametern.</translation>
    </message>
    <message>
        <source>No description published; by its name: metric date.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Datum der Metrik.</translation>
    </message>
    <message>
        <source>No description published; by its name: metric.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Metrik.</translation>
    </message>
    <message>
        <source>No description published; by its name: oauth client id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID des OAuth-Clients.</translation>
    </message>
    <message>
        <source>No description published; by its name: oauth client org id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID der Organisation des OAuth-Clients.</translation>
    </message>
    <message>
        <source>No description published; by its name: originating social media public.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: aus öffentlichen sozialen Medien stammend.</translation>
    </message>
    <message>
        <source>No description published; by its name: participant name.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Name des Teilnehmers.</translation>
    </message>
    <message>
        <source>No description published; by its name: peer id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID der Gegenstelle.</translation>
    </message>
    <message>
        <source>No description published; by its name: proposed agent id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID des vorgeschlagenen Agenten.</translation>
    </message>
    <message>
        <source>No description published; by its name: proposed agents.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: vorgeschlagene Agenten.</translation>
    </message>
    <message>
        <source>No description published; by its name: purpose.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Zweck.</translation>
    </message>
    <message>
        <source>No description published; by its name: qualifier.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Qualifizierer.</translation>
    </message>
    <message>
        <source>No description published; by its name: reason.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Grund.</translation>
    </message>
    <message>
        <source>No description published; by its name: record id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID des Datensatzes.</translation>
    </message>
    <message>
        <source>No description published; by its name: remote.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Gegenseite (remote).</translation>
    </message>
    <message>
        <source>No description published; by its name: removed skill ids.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: IDs der entfernten Skills.</translation>
    </message>
    <message>
        <source>No description published; by its name: room id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID des Raums.</translation>
    </message>
    <message>
        <source>No description published; by its name: routing ring.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Routing-Ring.</translation>
    </message>
    <message>
        <source>No description published; by its name: routing rule type.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Typ der Routing-Regel.</translation>
    </message>
    <message>
        <source>No description published; by its name: routing rule.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Routing-Regel.</translation>
    </message>
    <message>
        <source>No description published; by its name: scored agent id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID des bewerteten Agenten.</translation>
    </message>
    <message>
        <source>No description published; by its name: scored agents.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: bewertete Agenten.</translation>
    </message>
    <message>
        <source>No description published; by its name: selected agent id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID des gewählten Agenten.</translation>
    </message>
    <message>
        <source>No description published; by its name: selected agent rank.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Rang des gewählten Agenten.</translation>
    </message>
    <message>
        <source>No description published; by its name: self served.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Selbstbedienung (self served).</translation>
    </message>
    <message>
        <source>No description published; by its name: session dnis.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: DNIS der Session.</translation>
    </message>
    <message>
        <source>No description published; by its name: skill expression id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID des Skill-Ausdrucks.</translation>
    </message>
    <message>
        <source>No description published; by its name: station id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID der Station.</translation>
    </message>
    <message>
        <source>No description published; by its name: stats.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Statistik.</translation>
    </message>
    <message>
        <source>No description published; by its name: system topic type.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Typ des System-Topics.</translation>
    </message>
    <message>
        <source>No description published; by its name: team id.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: ID des Teams.</translation>
    </message>
    <message>
        <source>No description published; by its name: user message.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Mitteilung an den Benutzer.</translation>
    </message>
    <message>
        <source>No description published; by its name: user params message.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Mitteilung mit Parametern für den Benutzer.</translation>
    </message>
    <message>
        <source>No description published; by its name: user params.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Parameter für den Benutzer.</translation>
    </message>
    <message>
        <source>No description published; by its name: value.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Wert.</translation>
    </message>
    <message>
        <source>No description published; by its name: video present.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Video vorhanden.</translation>
    </message>
    <message>
        <source>No description published; by its name: waiting interaction counts.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Anzahlen wartender Interaktionen.</translation>
    </message>
    <message>
        <source>No description published; by its name: wrap up code.</source>
        <translation>Keine Beschreibung veröffentlicht; dem Namen nach: Nachbearbeitungscode.</translation>
    </message>
    <message>
        <source>OAuth client reference; an empty object when the actor is a user.</source>
        <translation>Verweis auf den OAuth-Client; ein leeres Objekt, wenn ein Benutzer gehandelt hat.</translation>
    </message>
    <message>
        <source>Object token.</source>
        <translation>Token des Objekts.</translation>
    </message>
    <message>
        <source>Object type.</source>
        <translation>Typ des Objekts.</translation>
    </message>
    <message>
        <source>Observation groups.</source>
        <translation>Gruppen von Beobachtungen.</translation>
    </message>
    <message>
        <source>Offset from start of the communication, ms.</source>
        <translation>Abstand vom Beginn der Kommunikation, ms.</translation>
    </message>
    <message>
        <source>On or off.</source>
        <translation>Ein oder aus.</translation>
    </message>
    <message>
        <source>Organization presence: id and systemPresence.</source>
        <translation>Anwesenheit in der Organisation: id und systemPresence.</translation>
    </message>
    <message>
        <source>Origin address for email/message style media.</source>
        <translation>Ursprungsadresse bei Medien wie E-Mail oder Nachrichten.</translation>
    </message>
    <message>
        <source>Out-of-office object.</source>
        <translation>Objekt mit der Abwesenheitsnotiz.</translation>
    </message>
    <message>
        <source>Outbound campaign id.</source>
        <translation>ID der Outbound-Kampagne.</translation>
    </message>
    <message>
        <source>Outcome end, epoch ms.</source>
        <translation>Ende des Ergebnisses, Epoch-Millisekunden.</translation>
    </message>
    <message>
        <source>Outcome start, epoch ms.</source>
        <translation>Beginn des Ergebnisses, Epoch-Millisekunden.</translation>
    </message>
    <message>
        <source>Outcome value.</source>
        <translation>Wert des Ergebnisses.</translation>
    </message>
    <message>
        <source>Parent object.</source>
        <translation>Übergeordnetes Objekt.</translation>
    </message>
    <message>
        <source>Participant attributes as string map; keys may contain spaces and keep author case.</source>
        <translation>Teilnehmerattribute als Zuordnung von Texten; Schlüssel können Leerzeichen enthalten und behalten die Schreibung des Autors.</translation>
    </message>
    <message>
        <source>Per-word results of the decorated text.</source>
        <translation>Ergebnisse je Wort des aufbereiteten Textes.</translation>
    </message>
    <message>
        <source>Per-word results.</source>
        <translation>Ergebnisse je Wort.</translation>
    </message>
    <message>
        <source>Phone numbers of a callback.</source>
        <translation>Telefonnummern eines Rückrufs.</translation>
    </message>
    <message>
        <source>Presence message.</source>
        <translation>Mitteilung zur Anwesenheit.</translation>
    </message>
    <message>
        <source>Presence object.</source>
        <translation>Objekt mit der Anwesenheit.</translation>
    </message>
    <message>
        <source>Presence source, for example PURECLOUD.</source>
        <translation>Quelle der Anwesenheit, zum Beispiel PURECLOUD.</translation>
    </message>
    <message>
        <source>Presence to take effect later.</source>
        <translation>Anwesenheit, die später wirksam wird.</translation>
    </message>
    <message>
        <source>Queue id. Absent when no queue is involved (for example a direct or Communicate call on user.*).</source>
        <translation>ID der Warteschlange. Fehlt, wenn keine Warteschlange beteiligt ist (zum Beispiel bei einem direkten Anruf oder einem Communicate-Anruf in user.*).</translation>
    </message>
    <message>
        <source>Queues the user is active in.</source>
        <translation>Warteschlangen, in denen der Benutzer aktiv ist.</translation>
    </message>
    <message>
        <source>Raw text.</source>
        <translation>Rohtext.</translation>
    </message>
    <message>
        <source>Recognition hypotheses; usually one.</source>
        <translation>Hypothesen der Erkennung; meist eine.</translation>
    </message>
    <message>
        <source>Reference object of the acting user; published samples show {&quot;id&quot;: &quot;&quot;}.</source>
        <translation>Verweisobjekt auf den handelnden Benutzer; veröffentlichte Beispiele zeigen {&quot;id&quot;: &quot;&quot;}.</translation>
    </message>
    <message>
        <source>Routing method that worked.</source>
        <translation>Routing-Verfahren, das zum Erfolg führte.</translation>
    </message>
    <message>
        <source>Routing methods asked for, upper case in published samples (STANDARD).</source>
        <translation>Angeforderte Routing-Verfahren, in veröffentlichten Beispielen in Großbuchstaben (STANDARD).</translation>
    </message>
    <message>
        <source>Routing priority number.</source>
        <translation>Routing-Priorität als Zahl.</translation>
    </message>
    <message>
        <source>Routing status object.</source>
        <translation>Objekt mit dem Routing-Status.</translation>
    </message>
    <message>
        <source>Scheduled time of a callback, epoch milliseconds.</source>
        <translation>Geplante Zeit eines Rückrufs, Epoch-Millisekunden.</translation>
    </message>
    <message>
        <source>Service that made the audit record.</source>
        <translation>Dienst, der den Audit-Eintrag erzeugt hat.</translation>
    </message>
    <message>
        <source>Session start, epoch ms.</source>
        <translation>Beginn der Session, Epoch-Millisekunden.</translation>
    </message>
    <message>
        <source>Sessions of that participant: id and mediaType.</source>
        <translation>Sessions dieses Teilnehmers: ID und mediaType.</translation>
    </message>
    <message>
        <source>Skill expression ids asked for.</source>
        <translation>IDs der angeforderten Skill-Ausdrücke.</translation>
    </message>
    <message>
        <source>Skill ids asked for.</source>
        <translation>IDs der angeforderten Skills.</translation>
    </message>
    <message>
        <source>Skill ids.</source>
        <translation>IDs der Skills.</translation>
    </message>
    <message>
        <source>Speech analytics program id.</source>
        <translation>ID des Programms der Sprachanalyse (Speech Analytics).</translation>
    </message>
    <message>
        <source>Start/end interval text.</source>
        <translation>Intervall aus Beginn und Ende als Text.</translation>
    </message>
    <message>
        <source>State object or text.</source>
        <translation>Zustand als Objekt oder Text.</translation>
    </message>
    <message>
        <source>State start, epoch ms.</source>
        <translation>Beginn des Zustands, Epoch-Millisekunden.</translation>
    </message>
    <message>
        <source>System presence text, for example AVAILABLE.</source>
        <translation>Systemanwesenheit als Text, zum Beispiel AVAILABLE.</translation>
    </message>
    <message>
        <source>Text with numbers etc. written out.</source>
        <translation>Text mit aufbereiteten Zahlen und dergleichen.</translation>
    </message>
    <message>
        <source>The operational event definition: id, name, description.</source>
        <translation>Die Definition des operativen Events: id, name, description.</translation>
    </message>
    <message>
        <source>Time alerting, milliseconds.</source>
        <translation>Zeit der Signalisierung (alerting), Millisekunden.</translation>
    </message>
    <message>
        <source>Time contacting, milliseconds.</source>
        <translation>Zeit der Kontaktaufnahme (contacting), Millisekunden.</translation>
    </message>
    <message>
        <source>Time dialing, milliseconds.</source>
        <translation>Wählzeit (dialing), Millisekunden.</translation>
    </message>
    <message>
        <source>Time in callback state, milliseconds.</source>
        <translation>Zeit im Zustand „callback“, Millisekunden.</translation>
    </message>
    <message>
        <source>Time in interact state, milliseconds.</source>
        <translation>Zeit im Zustand „interact“, Millisekunden.</translation>
    </message>
    <message>
        <source>Time on hold, milliseconds.</source>
        <translation>Haltezeit, Millisekunden.</translation>
    </message>
    <message>
        <source>Transcription on.</source>
        <translation>Transkription eingeschaltet.</translation>
    </message>
    <message>
        <source>Transcription start, epoch ms.</source>
        <translation>Beginn der Transkription, Epoch-Millisekunden.</translation>
    </message>
    <message>
        <source>True when the utterance will not be revised.</source>
        <translation>true, wenn die Äußerung nicht mehr überarbeitet wird.</translation>
    </message>
    <message>
        <source>URI.</source>
        <translation>URI.</translation>
    </message>
    <message>
        <source>User (agent) id.</source>
        <translation>ID des Benutzers (Agenten).</translation>
    </message>
    <message>
        <source>User ids asked for.</source>
        <translation>IDs der angeforderten Benutzer.</translation>
    </message>
    <message>
        <source>User reference.</source>
        <translation>Verweis auf den Benutzer.</translation>
    </message>
    <message>
        <source>User that answered; seen only with acdOutcome ANSWERED.</source>
        <translation>Benutzer, der angenommen hat; nur bei acdOutcome ANSWERED beobachtet.</translation>
    </message>
    <message>
        <source>Utilization label id.</source>
        <translation>ID des Auslastungslabels.</translation>
    </message>
    <message>
        <source>Utterance id; use to drop duplicates.</source>
        <translation>ID der Äußerung; dient dazu, Duplikate zu verwerfen.</translation>
    </message>
    <message>
        <source>Value after.</source>
        <translation>Wert nachher.</translation>
    </message>
    <message>
        <source>Value before.</source>
        <translation>Wert vorher.</translation>
    </message>
    <message>
        <source>Values after.</source>
        <translation>Werte nachher.</translation>
    </message>
    <message>
        <source>Values before.</source>
        <translation>Werte vorher.</translation>
    </message>
    <message>
        <source>Voicemail length, milliseconds.</source>
        <translation>Länge der Voicemail, Millisekunden.</translation>
    </message>
    <message>
        <source>What the wait in queue led to.</source>
        <translation>Wozu das Warten in der Warteschlange führte.</translation>
    </message>
    <message>
        <source>When it changed, ISO-8601.</source>
        <translation>Wann es sich änderte, ISO-8601.</translation>
    </message>
    <message>
        <source>When that list changed.</source>
        <translation>Wann sich diese Liste änderte.</translation>
    </message>
    <message>
        <source>When the state began, ISO-8601.</source>
        <translation>Wann der Zustand begann, ISO-8601.</translation>
    </message>
    <message>
        <source>When the thing happened, epoch milliseconds (detail events) or ISO-8601 text (transcription, audit).</source>
        <translation>Wann es geschah: Epoch-Millisekunden (Detail-Events) oder ISO-8601-Text (Transkription, Audit).</translation>
    </message>
    <message>
        <source>Whether a skill expression was applied.</source>
        <translation>Ob ein Skill-Ausdruck angewandt wurde.</translation>
    </message>
    <message>
        <source>Whether the user joined (true) or left (false) the queue.</source>
        <translation>Ob der Benutzer der Warteschlange beitrat (true) oder sie verließ (false).</translation>
    </message>
    <message>
        <source>Whether this source is the primary one.</source>
        <translation>Ob diese Quelle die primäre ist.</translation>
    </message>
    <message>
        <source>Why the flow ended.</source>
        <translation>Warum der Flow endete.</translation>
    </message>
    <message>
        <source>Word start, ms.</source>
        <translation>Beginn des Worts, ms.</translation>
    </message>
    <message>
        <source>Word.</source>
        <translation>Wort.</translation>
    </message>
    <message>
        <source>Wrap-up code id (note: lower u, analytics spells wrapUpCode).</source>
        <translation>ID des Nachbearbeitungscodes (Achtung: kleines u; Analytics schreibt wrapUpCode).</translation>
    </message>
    <message>
        <source>Wrap-up notes.</source>
        <translation>Notizen zur Nachbearbeitung.</translation>
    </message>
    <message>
        <source>the rule is not JSON</source>
        <translation>die Regel ist kein JSON</translation>
    </message>
    <message>
        <source>Correct the problems of the rule first</source>
        <translation>Beheben Sie zuerst die Probleme der Regel</translation>
    </message>
    <message>
        <source>a space</source>
        <comment>a character that a name cannot have</comment>
        <translation>ein Leerzeichen</translation>
    </message>
    <message>
        <source>type %1</source>
        <comment>%1: a name that the service takes</comment>
        <translation>%1 eingeben</translation>
    </message>
    <message>
        <source>an SQS queue</source>
        <comment>the target is a Lambda function, not …</comment>
        <translation>eine SQS-Queue</translation>
    </message>
    <message>
        <source>an SNS topic</source>
        <comment>the target is a Lambda function, not …</comment>
        <translation>ein SNS-Topic</translation>
    </message>
    <message>
        <source>a CloudWatch log group</source>
        <comment>the target is a Lambda function, not …</comment>
        <translation>eine CloudWatch-Log-Gruppe</translation>
    </message>
    <message>
        <source>a Firehose stream</source>
        <comment>the target is a Lambda function, not …</comment>
        <translation>ein Firehose-Stream</translation>
    </message>
    <message>
        <source>a Step Functions state machine</source>
        <comment>the target is a Lambda function, not …</comment>
        <translation>eine Step-Functions-State-Machine</translation>
    </message>
    <message>
        <source>an event bus</source>
        <comment>the target is a Lambda function, not …</comment>
        <translation>ein Event-Bus</translation>
    </message>
    <message>
        <source>EventBridge calls a Firehose stream only with a role that events.amazonaws.com may assume</source>
        <translation>EventBridge ruft einen Firehose-Stream nur mit einer Rolle auf, die events.amazonaws.com annehmen darf</translation>
    </message>
    <message>
        <source>EventBridge calls a Step Functions state machine only with a role that events.amazonaws.com may assume</source>
        <translation>EventBridge ruft eine Step-Functions-State-Machine nur mit einer Rolle auf, die events.amazonaws.com annehmen darf</translation>
    </message>
    <message>
        <source>EventBridge calls an event bus only with a role that events.amazonaws.com may assume</source>
        <translation>EventBridge ruft einen Event-Bus nur mit einer Rolle auf, die events.amazonaws.com annehmen darf</translation>
    </message>
    <message>
        <source>the rule needs a name of 1 to 64 characters</source>
        <translation>die Regel braucht einen Namen von 1 bis 64 Zeichen</translation>
    </message>
    <message>
        <source>type for example rulewright-rule</source>
        <translation>zum Beispiel rulewright-rule eingeben</translation>
    </message>
    <message>
        <source>a rule name takes letters without accents, digits, &apos;.&apos;, &apos;-&apos; and &apos;_&apos;, not %1</source>
        <comment>%1: a character in quotes, or: a space</comment>
        <translation>der Name einer Regel besteht aus Buchstaben ohne Akzente, Ziffern, &apos;.&apos;, &apos;-&apos; und &apos;_&apos;, nicht %1</translation>
    </message>
    <message>
        <source>a rule name has at most 64 characters, this one has %1</source>
        <translation>der Name einer Regel hat höchstens 64 Zeichen, dieser hat %1</translation>
    </message>
    <message>
        <source>a description has at most 512 characters, this one has %1</source>
        <translation>eine Beschreibung hat höchstens 512 Zeichen, diese hat %1</translation>
    </message>
    <message numerus="yes">
        <source>remove %n character|remove %n characters</source>
        <translation>
            <numerusform>%n Zeichen entfernen</numerusform>
            <numerusform>%n Zeichen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>this is not the ARN of an event bus</source>
        <translation>das ist nicht der ARN eines Event-Busses</translation>
    </message>
    <message>
        <source>type the bus&apos;s name, or arn:aws:events:REGION:ACCOUNT:event-bus/NAME with an account of 12 digits</source>
        <translation>den Namen des Busses eingeben, oder arn:aws:events:REGION:ACCOUNT:event-bus/NAME mit einem Konto aus 12 Ziffern</translation>
    </message>
    <message>
        <source>the name of an event bus takes letters without accents, digits, &apos;.&apos;, &apos;-&apos;, &apos;_&apos; and, for partners, &apos;/&apos;, not %1</source>
        <comment>%1: a character in quotes, or: a space</comment>
        <translation>der Name eines Event-Busses besteht aus Buchstaben ohne Akzente, Ziffern, &apos;.&apos;, &apos;-&apos;, &apos;_&apos; und, bei Partnern, &apos;/&apos;, nicht %1</translation>
    </message>
    <message>
        <source>type the name as the console&apos;s list of event buses shows it</source>
        <translation>den Namen so eingeben, wie ihn die Liste der Event-Busse in der Konsole zeigt</translation>
    </message>
    <message>
        <source>the name of an event bus has 1 to 256 characters, this one has %1</source>
        <translation>der Name eines Event-Busses hat 1 bis 256 Zeichen, dieser hat %1</translation>
    </message>
    <message>
        <source>only the name of a partner event bus holds &apos;/&apos;, and it begins with aws.partner/</source>
        <translation>nur der Name eines Partner-Event-Busses enthält &apos;/&apos;, und er beginnt mit aws.partner/</translation>
    </message>
    <message>
        <source>type for Genesys Cloud: aws.partner/genesys.com/cloud/ORGANISATION-ID/SUFFIX</source>
        <translation>für Genesys Cloud eingeben: aws.partner/genesys.com/cloud/ORGANISATION-ID/SUFFIX</translation>
    </message>
    <message>
        <source>the target</source>
        <comment>the subject of a sentence: the target is not an ARN</comment>
        <translation>das Ziel</translation>
    </message>
    <message>
        <source>target %1</source>
        <comment>the subject of a sentence: target 3 is not an ARN</comment>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>this form needs at least one target</source>
        <translation>diese Form braucht mindestens ein Ziel</translation>
    </message>
    <message>
        <source>type an ARN, for example arn:aws:sqs:eu-central-1:123456789012:events</source>
        <translation>einen ARN eingeben, zum Beispiel arn:aws:sqs:eu-central-1:123456789012:events</translation>
    </message>
    <message>
        <source>a rule has at most 5 targets, these are %1 (the quota cannot be raised)</source>
        <translation>eine Regel hat höchstens 5 Ziele, dies sind %1 (das Kontingent kann nicht erhöht werden)</translation>
    </message>
    <message>
        <source>remove %1, or make a second rule</source>
        <comment>%1: a number of targets</comment>
        <translation>%1 entfernen, oder eine zweite Regel anlegen</translation>
    </message>
    <message>
        <source>%1 stands in the list twice</source>
        <comment>%1: target 3</comment>
        <translation>%1 steht zweimal in der Liste</translation>
    </message>
    <message>
        <source>remove one of them</source>
        <translation>eines davon entfernen</translation>
    </message>
    <message>
        <source>the rule of a SAM function has one target, the function itself</source>
        <translation>die Regel einer SAM-Funktion hat ein Ziel, die Funktion selbst</translation>
    </message>
    <message>
        <source>leave one Lambda function here, or choose CloudFormation</source>
        <translation>hier eine Lambda-Funktion lassen, oder CloudFormation wählen</translation>
    </message>
    <message>
        <source>%1 is not an ARN</source>
        <comment>%1: target 3</comment>
        <translation>%1 ist kein ARN</translation>
    </message>
    <message>
        <source>type arn:aws:SERVICE:REGION:ACCOUNT:NAME with an account of 12 digits, for example arn:aws:sqs:eu-central-1:123456789012:events</source>
        <translation>arn:aws:SERVICE:REGION:ACCOUNT:NAME mit einem Konto aus 12 Ziffern eingeben, zum Beispiel arn:aws:sqs:eu-central-1:123456789012:events</translation>
    </message>
    <message>
        <source>%1 is none of the targets that Rulewright writes (%2, %3)</source>
        <comment>%1: target 3; %2 and %3: parts of an ARN</comment>
        <translation>%1 ist keines der Ziele, die Rulewright schreibt (%2, %3)</translation>
    </message>
    <message>
        <source>type the ARN of an SNS topic, an SQS queue, a Lambda function (…:function:NAME), a log group (…:log-group:NAME), a Firehose stream (…:deliverystream/NAME), a state machine (…:stateMachine:NAME) or an event bus (…:event-bus/NAME)</source>
        <translation>den ARN eines SNS-Topics, einer SQS-Queue, einer Lambda-Funktion (…:function:NAME), einer Log-Gruppe (…:log-group:NAME), eines Firehose-Streams (…:deliverystream/NAME), einer State Machine (…:stateMachine:NAME) oder eines Event-Busses (…:event-bus/NAME) eingeben</translation>
    </message>
    <message>
        <source>the target of a SAM function&apos;s rule is a Lambda function, not %1</source>
        <comment>%1: an SQS queue</comment>
        <translation>das Ziel der Regel einer SAM-Funktion ist eine Lambda-Funktion, nicht %1</translation>
    </message>
    <message>
        <source>type the ARN of a Lambda function, or choose CloudFormation</source>
        <translation>den ARN einer Lambda-Funktion eingeben, oder CloudFormation wählen</translation>
    </message>
    <message>
        <source>%1 lies in %2, another one in %3; targets lie in the region of the rule</source>
        <comment>%1: target 3; %2 and %3: regions</comment>
        <translation>%1 liegt in %2, ein anderes in %3; Ziele liegen in der Region der Regel</translation>
    </message>
    <message>
        <source>type targets of one region; only an event bus may lie elsewhere</source>
        <translation>Ziele einer Region eingeben; nur ein Event-Bus darf anderswo liegen</translation>
    </message>
    <message>
        <source>the dead-letter queue is not the ARN of an SQS queue</source>
        <translation>die Dead-Letter-Queue ist nicht der ARN einer SQS-Queue</translation>
    </message>
    <message>
        <source>type arn:aws:sqs:REGION:ACCOUNT:NAME with an account of 12 digits, or leave it empty</source>
        <translation>arn:aws:sqs:REGION:ACCOUNT:NAME mit einem Konto aus 12 Ziffern eingeben, oder leer lassen</translation>
    </message>
    <message>
        <source>a dead-letter queue is a standard queue, this is a FIFO queue</source>
        <translation>eine Dead-Letter-Queue ist eine Standard-Queue, dies ist eine FIFO-Queue</translation>
    </message>
    <message>
        <source>type the ARN of a queue whose name does not end in .fifo</source>
        <translation>den ARN einer Queue eingeben, deren Name nicht auf .fifo endet</translation>
    </message>
    <message>
        <source>the dead-letter queue lies in %1, the targets in %2</source>
        <comment>regions</comment>
        <translation>die Dead-Letter-Queue liegt in %1, die Ziele in %2</translation>
    </message>
    <message>
        <source>type the ARN of a queue in %1</source>
        <comment>a region</comment>
        <translation>den ARN einer Queue in %1 eingeben</translation>
    </message>
    <message>
        <source>retries are 0 to 185, not %1</source>
        <translation>Wiederholungen sind 0 bis 185, nicht %1</translation>
    </message>
    <message>
        <source>type 185 or less, or leave it empty for AWS&apos;s default of 185</source>
        <translation>185 oder weniger eingeben, oder leer lassen für den Standard von AWS, 185</translation>
    </message>
    <message>
        <source>the maximum age is 60 to 86,400 seconds, not %1</source>
        <translation>das Höchstalter ist 60 bis 86.400 Sekunden, nicht %1</translation>
    </message>
    <message>
        <source>type for example 3600, or leave it empty for AWS&apos;s default of 86,400 (24 hours)</source>
        <translation>zum Beispiel 3600 eingeben, oder leer lassen für den Standard von AWS, 86.400 (24 Stunden)</translation>
    </message>
    <message>
        <source>type arn:aws:iam::ACCOUNT:role/NAME with an account of 12 digits</source>
        <translation>arn:aws:iam::ACCOUNT:role/NAME mit einem Konto aus 12 Ziffern eingeben</translation>
    </message>
    <message>
        <source>this is not the ARN of a role</source>
        <translation>das ist nicht der ARN einer Rolle</translation>
    </message>
    <message>
        <source>a FIFO queue takes messages only with a message group</source>
        <translation>eine FIFO-Queue nimmt Nachrichten nur mit einer Nachrichtengruppe</translation>
    </message>
    <message>
        <source>type a word of up to 100 characters, for example genesys</source>
        <translation>ein Wort aus bis zu 100 Zeichen eingeben, zum Beispiel genesys</translation>
    </message>
    <message>
        <source>a message group has at most 100 characters, this one has %1</source>
        <translation>eine Nachrichtengruppe hat höchstens 100 Zeichen, diese hat %1</translation>
    </message>
    <message>
        <source>type a shorter word</source>
        <translation>ein kürzeres Wort eingeben</translation>
    </message>
    <message>
        <source>rule name</source>
        <comment>a field of the export</comment>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <source>description</source>
        <comment>a field of the export</comment>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>event bus</source>
        <comment>a field of the export</comment>
        <translation>Event-Bus</translation>
    </message>
    <message>
        <source>targets</source>
        <comment>a field of the export</comment>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>dead-letter queue</source>
        <comment>a field of the export</comment>
        <translation>Dead-Letter-Queue</translation>
    </message>
    <message>
        <source>retries</source>
        <comment>a field of the export</comment>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>maximum age</source>
        <comment>a field of the export</comment>
        <translation>Höchstalter</translation>
    </message>
    <message>
        <source>role</source>
        <comment>a field of the export</comment>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>message group</source>
        <comment>a field of the export</comment>
        <translation>Nachrichtengruppe</translation>
    </message>
    <message>
        <source>Event pattern for the AWS console</source>
        <translation>Event-Pattern für die AWS-Konsole</translation>
    </message>
    <message>
        <source>EventBridge → Rules → Create rule, on the partner event bus → Event pattern → Custom pattern (JSON editor)</source>
        <translation>EventBridge → Rules → Create rule, auf dem Partner-Event-Bus → Event pattern → Custom pattern (JSON editor)</translation>
    </message>
    <message>
        <source>Sample event for the AWS console</source>
        <translation>Beispiel-Event für die AWS-Konsole</translation>
    </message>
    <message>
        <source>EventBridge → Developer resources → Sandbox → Event pattern → Sample event → Enter my own</source>
        <translation>EventBridge → Developer resources → Sandbox → Event pattern → Sample event → Enter my own</translation>
    </message>
    <message>
        <source>AWS CLI: put-rule input</source>
        <translation>AWS CLI: Eingabe für put-rule</translation>
    </message>
    <message>
        <source>AWS CLI: put-targets input</source>
        <translation>AWS CLI: Eingabe für put-targets</translation>
    </message>
    <message>
        <source>aws events put-targets --cli-input-json file://put-targets.json; FailedEntryCount must be 0</source>
        <translation>aws events put-targets --cli-input-json file://put-targets.json; FailedEntryCount muss 0 sein</translation>
    </message>
    <message>
        <source>CloudFormation (JSON)</source>
        <translation>CloudFormation (JSON)</translation>
    </message>
    <message>
        <source>CloudFormation → Create stack → Upload a template file</source>
        <translation>CloudFormation → Create stack → Upload a template file</translation>
    </message>
    <message>
        <source>CloudFormation (YAML)</source>
        <translation>CloudFormation (YAML)</translation>
    </message>
    <message>
        <source>AWS SAM</source>
        <translation>AWS SAM</translation>
    </message>
    <message>
        <source>template.yaml of a SAM project whose function lies in src/app.py; then sam deploy</source>
        <translation>template.yaml eines SAM-Projekts, dessen Funktion in src/app.py liegt; danach sam deploy</translation>
    </message>
    <message>
        <source>Terraform</source>
        <translation>Terraform</translation>
    </message>
    <message>
        <source>A folder of a Terraform project; then terraform plan</source>
        <translation>Ein Ordner eines Terraform-Projekts; danach terraform plan</translation>
    </message>
    <message>
        <source>AWS CDK (TypeScript)</source>
        <translation>AWS CDK (TypeScript)</translation>
    </message>
    <message>
        <source>lib/event-rule-stack.ts of a CDK project; then cdk diff</source>
        <translation>lib/event-rule-stack.ts eines CDK-Projekts; danach cdk diff</translation>
    </message>
    <message>
        <source>Shell script</source>
        <translation>Shell-Skript</translation>
    </message>
    <message>
        <source>bash create-rule.sh, where the AWS CLI is signed in</source>
        <translation>bash create-rule.sh, wo die AWS CLI angemeldet ist</translation>
    </message>
    <message>
        <source>The rule is not valid.</source>
        <translation>Die Regel ist nicht gültig.</translation>
    </message>
    <message>
        <source>The rule is not valid: %1. %2</source>
        <comment>%1: a problem in a few words; %2: its explanation</comment>
        <translation>Die Regel ist nicht gültig: %1. %2</translation>
    </message>
    <message>
        <source>The rule is valid, but AWS will not take it: %1. %2</source>
        <comment>%1: a problem in a few words; %2: its explanation</comment>
        <translation>Die Regel ist gültig, aber AWS nimmt sie nicht an: %1. %2</translation>
    </message>
    <message>
        <source>Events of %1 arrive only on the partner event bus of that name; on this bus the rule never fires.</source>
        <translation>Events von %1 kommen nur auf dem Partner-Event-Bus dieses Namens an; auf diesem Bus feuert die Regel nie.</translation>
    </message>
    <message>
        <source>The policies of the queues and topics are replaced as a whole; the shell script adds to them instead.</source>
        <translation>Die Policies der Queues und Topics werden als Ganzes ersetzt; das Shell-Skript ergänzt sie stattdessen.</translation>
    </message>
    <message>
        <source>The console finds log groups of rules only under /aws/events/.</source>
        <translation>Die Konsole findet Log-Gruppen von Regeln nur unter /aws/events/.</translation>
    </message>
    <message>
        <source>SAM creates the function; one of that name must not exist yet.</source>
        <translation>SAM legt die Funktion an; es darf noch keine dieses Namens geben.</translation>
    </message>
    <message>
        <source>The call succeeds without permissions, and nothing arrives: the shell script sets them, too.</source>
        <translation>Der Aufruf gelingt ohne Berechtigungen, und nichts kommt an: das Shell-Skript setzt auch sie.</translation>
    </message>
    <message>
        <source>the sample event form needs an event</source>
        <translation>die Form Beispiel-Event braucht ein Event</translation>
    </message>
    <message>
        <source>select an event in the list, or name a file with --event</source>
        <translation>wählen Sie ein Event in der Liste, oder nennen Sie eine Datei mit --event</translation>
    </message>
    <message>
        <source>the event is not a JSON object</source>
        <translation>das Event ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>choose another event</source>
        <translation>wählen Sie ein anderes Event</translation>
    </message>
    <message>
        <source>this form cannot carry the number %1, which the service compares by its spelling</source>
        <translation>diese Form kann die Zahl %1 nicht tragen, die der Dienst nach ihrer Schreibweise vergleicht</translation>
    </message>
    <message>
        <source>choose the console, put-rule or shell script form, which keep every character</source>
        <translation>wählen Sie die Form für Konsole, put-rule oder Shell-Skript, die jedes Zeichen behält</translation>
    </message>
    <message>
        <source>this form cannot carry a rule that says &quot;%1&quot; twice</source>
        <translation>diese Form kann keine Regel tragen, die „%1“ zweimal nennt</translation>
    </message>
    <message>
        <source>write &quot;%1&quot; once in the rule</source>
        <translation>schreiben Sie „%1“ einmal in die Regel</translation>
    </message>
    <message>
        <source>correct the problems of the rule first</source>
        <translation>beheben Sie zuerst die Probleme der Regel</translation>
    </message>
    <message>
        <source>Use a catalogue of the form of resources/genesys/topics.json</source>
        <translation>Verwenden Sie einen Katalog in der Form von resources/genesys/topics.json</translation>
    </message>
    <message>
        <source>the topic catalogue is not JSON</source>
        <translation>der Topic-Katalog ist kein JSON</translation>
    </message>
    <message>
        <source>the topic catalogue has no &quot;topics&quot; object</source>
        <translation>der Topic-Katalog hat kein Objekt &quot;topics&quot;</translation>
    </message>
    <message>
        <source>Unexpected character</source>
        <translation>Unerwartetes Zeichen</translation>
    </message>
    <message>
        <source>%1 has no place here in JSON.</source>
        <translation>%1 hat hier in JSON keinen Platz.</translation>
    </message>
    <message>
        <source>Field name expected</source>
        <translation>Feldname erwartet</translation>
    </message>
    <message>
        <source>Every member of an object starts with a name in double quotes.</source>
        <translation>Jedes Element eines Objekts beginnt mit einem Namen in doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <source>Colon missing</source>
        <translation>Doppelpunkt fehlt</translation>
    </message>
    <message>
        <source>A colon must stand between the name of a member and its value.</source>
        <translation>Zwischen dem Namen eines Elements und seinem Wert muss ein Doppelpunkt stehen.</translation>
    </message>
    <message>
        <source>Comma missing</source>
        <translation>Komma fehlt</translation>
    </message>
    <message>
        <source>Members of an object and elements of a list are separated by commas.</source>
        <translation>Elemente eines Objekts und einer Liste werden durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Value missing</source>
        <translation>Wert fehlt</translation>
    </message>
    <message>
        <source>A value must stand here: a string, a number, true, false, null, a list or an object.</source>
        <translation>Hier muss ein Wert stehen: eine Zeichenkette, eine Zahl, true, false, null, eine Liste oder ein Objekt.</translation>
    </message>
    <message>
        <source>Text without quotes</source>
        <translation>Text ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>%1 is not a JSON value. Strings need double quotes; true, false and null are written in lower case.</source>
        <translation>%1 ist kein JSON-Wert. Zeichenketten brauchen doppelte Anführungszeichen; true, false und null werden kleingeschrieben.</translation>
    </message>
    <message>
        <source>Invalid escape</source>
        <translation>Ungültige Escape-Sequenz</translation>
    </message>
    <message>
        <source>JSON knows only the escapes \&quot; \\ \/ \b \f \n \r \t and \u followed by four hexadecimal digits.</source>
        <translation>JSON kennt nur die Escape-Sequenzen \&quot; \\ \/ \b \f \n \r \t und \u mit vier Hexadezimalziffern.</translation>
    </message>
    <message>
        <source>Control character in a string</source>
        <translation>Steuerzeichen in einer Zeichenkette</translation>
    </message>
    <message>
        <source>A control character inside a string must be written as an escape.</source>
        <translation>Ein Steuerzeichen in einer Zeichenkette muss als Escape-Sequenz geschrieben werden.</translation>
    </message>
    <message>
        <source>String not closed</source>
        <translation>Zeichenkette nicht geschlossen</translation>
    </message>
    <message>
        <source>The closing double quote of this string is missing.</source>
        <translation>Das schließende doppelte Anführungszeichen dieser Zeichenkette fehlt.</translation>
    </message>
    <message>
        <source>Text ends too early</source>
        <translation>Text endet zu früh</translation>
    </message>
    <message>
        <source>Something that was opened is not closed at the end of the text.</source>
        <translation>Am Ende des Textes ist etwas noch nicht geschlossen, das geöffnet wurde.</translation>
    </message>
    <message>
        <source>Brackets do not match</source>
        <translation>Klammern passen nicht zueinander</translation>
    </message>
    <message>
        <source>%1 closes something that was not opened with its counterpart.</source>
        <translation>%1 schließt etwas, das nicht mit dem Gegenstück geöffnet wurde.</translation>
    </message>
    <message>
        <source>Not a JSON number</source>
        <translation>Keine JSON-Zahl</translation>
    </message>
    <message>
        <source>Numbers have no leading zeros or plus sign, and digits on both sides of the decimal point.</source>
        <translation>Zahlen haben weder führende Nullen noch ein Pluszeichen, und beiderseits des Dezimalpunkts stehen Ziffern.</translation>
    </message>
    <message>
        <source>Single quotes</source>
        <translation>Einfache Anführungszeichen</translation>
    </message>
    <message>
        <source>JSON strings and names take double quotes.</source>
        <translation>Zeichenketten und Namen stehen in JSON in doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>JSON has no comments; the service refuses them.</source>
        <translation>JSON kennt keine Kommentare; der Dienst lehnt sie ab.</translation>
    </message>
    <message>
        <source>Comma before a closing bracket</source>
        <translation>Komma vor einer schließenden Klammer</translation>
    </message>
    <message>
        <source>No comma may stand after the last member or element.</source>
        <translation>Nach dem letzten Element darf kein Komma stehen.</translation>
    </message>
    <message>
        <source>Byte-order mark</source>
        <translation>Byte-Order-Mark</translation>
    </message>
    <message>
        <source>The text starts with an invisible byte-order mark, which the service refuses.</source>
        <translation>Der Text beginnt mit einer unsichtbaren Byte-Order-Mark; der Dienst lehnt sie ab.</translation>
    </message>
    <message>
        <source>Not valid UTF-8</source>
        <translation>Kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>This byte does not belong to any character in UTF-8; the text cannot be sent to the service.</source>
        <translation>Dieses Byte gehört zu keinem Zeichen in UTF-8; der Text kann nicht an den Dienst gesendet werden.</translation>
    </message>
    <message>
        <source>Nested too deeply</source>
        <translation>Zu tief verschachtelt</translation>
    </message>
    <message>
        <source>Objects and lists may be nested at most 1,000 deep.</source>
        <translation>Objekte und Listen dürfen höchstens 1.000-fach verschachtelt sein.</translation>
    </message>
    <message>
        <source>Number too long</source>
        <translation>Zahl zu lang</translation>
    </message>
    <message>
        <source>A number may have at most 1,000 digits.</source>
        <translation>Eine Zahl darf höchstens 1.000 Ziffern haben.</translation>
    </message>
    <message>
        <source>Name too long</source>
        <translation>Name zu lang</translation>
    </message>
    <message>
        <source>A name may have at most 50,000 characters.</source>
        <translation>Ein Name darf höchstens 50.000 Zeichen haben.</translation>
    </message>
    <message>
        <source>Event pattern is not an object</source>
        <translation>Event-Pattern ist kein Objekt</translation>
    </message>
    <message>
        <source>An event pattern is a JSON object: { … }.</source>
        <translation>Ein Event-Pattern ist ein JSON-Objekt: { … }.</translation>
    </message>
    <message>
        <source>Empty object</source>
        <translation>Leeres Objekt</translation>
    </message>
    <message>
        <source>An object in an event pattern needs at least one field.</source>
        <translation>Ein Objekt in einem Event-Pattern braucht mindestens ein Feld.</translation>
    </message>
    <message>
        <source>Empty list</source>
        <translation>Leere Liste</translation>
    </message>
    <message>
        <source>A value list needs at least one value; to require that a field is absent use {&quot;exists&quot;: false}.</source>
        <translation>Eine Werteliste braucht mindestens einen Wert; dass ein Feld fehlen muss, sagt {&quot;exists&quot;: false}.</translation>
    </message>
    <message>
        <source>Value not in a list</source>
        <translation>Wert steht nicht in einer Liste</translation>
    </message>
    <message>
        <source>The values of &quot;%1&quot; must stand in a list: [ … ].</source>
        <translation>Die Werte von „%1“ müssen in einer Liste stehen: [ … ].</translation>
    </message>
    <message>
        <source>List inside a list</source>
        <translation>Liste in einer Liste</translation>
    </message>
    <message>
        <source>A value list holds strings, numbers, true, false, null and operators, but no further lists.</source>
        <translation>Eine Werteliste enthält Zeichenketten, Zahlen, true, false, null und Operatoren, aber keine weiteren Listen.</translation>
    </message>
    <message>
        <source>Operator missing</source>
        <translation>Operator fehlt</translation>
    </message>
    <message>
        <source>An object in a value list must hold an operator, for example {&quot;prefix&quot;: &quot;a&quot;}.</source>
        <translation>Ein Objekt in einer Werteliste muss einen Operator enthalten, zum Beispiel {&quot;prefix&quot;: &quot;a&quot;}.</translation>
    </message>
    <message>
        <source>Unknown operator</source>
        <translation>Unbekannter Operator</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an operator.</source>
        <translation>„%1“ ist kein Operator.</translation>
    </message>
    <message>
        <source>Two operators in one object</source>
        <translation>Zwei Operatoren in einem Objekt</translation>
    </message>
    <message>
        <source>Each operator needs an object of its own; &quot;%1&quot; must move into another one.</source>
        <translation>Jeder Operator braucht ein eigenes Objekt; „%1“ gehört in ein anderes.</translation>
    </message>
    <message>
        <source>Argument is not a string</source>
        <translation>Argument ist keine Zeichenkette</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes a string.</source>
        <translation>„%1“ erwartet eine Zeichenkette.</translation>
    </message>
    <message>
        <source>The object after &quot;%1&quot; must be {&quot;equals-ignore-case&quot;: &quot;…&quot;}.</source>
        <translation>Das Objekt nach „%1“ muss {&quot;equals-ignore-case&quot;: &quot;…&quot;} lauten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can be combined with equals-ignore-case only, not with &quot;%2&quot;.</source>
        <translation>„%1“ lässt sich nur mit equals-ignore-case verbinden, nicht mit „%2“.</translation>
    </message>
    <message>
        <source>Two wildcards in a row</source>
        <translation>Zwei Wildcards hintereinander</translation>
    </message>
    <message>
        <source>Two * in a row are refused; one already stands for any text.</source>
        <translation>Zwei * hintereinander werden abgelehnt; schon eines steht für beliebigen Text.</translation>
    </message>
    <message>
        <source>Invalid wildcard escape</source>
        <translation>Ungültige Escape-Sequenz in der Wildcard</translation>
    </message>
    <message>
        <source>In a wildcard a backslash may stand only before * or another backslash.</source>
        <translation>In einer Wildcard darf ein umgekehrter Schrägstrich nur vor * oder einem weiteren umgekehrten Schrägstrich stehen.</translation>
    </message>
    <message>
        <source>numeric needs a list</source>
        <translation>numeric braucht eine Liste</translation>
    </message>
    <message>
        <source>numeric takes a list such as [&quot;&gt;&quot;, 0] or [&quot;&gt;&quot;, 0, &quot;&lt;=&quot;, 5].</source>
        <translation>numeric erwartet eine Liste wie [&quot;&gt;&quot;, 0] oder [&quot;&gt;&quot;, 0, &quot;&lt;=&quot;, 5].</translation>
    </message>
    <message>
        <source>Comparator missing</source>
        <translation>Vergleichszeichen fehlt</translation>
    </message>
    <message>
        <source>The list of numeric starts with a comparator in quotes: =, &lt;, &lt;=, &gt; or &gt;=.</source>
        <translation>Die Liste von numeric beginnt mit einem Vergleichszeichen in Anführungszeichen: =, &lt;, &lt;=, &gt; oder &gt;=.</translation>
    </message>
    <message>
        <source>Unknown comparator</source>
        <translation>Unbekanntes Vergleichszeichen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a comparator; numeric knows =, &lt;, &lt;=, &gt; and &gt;=.</source>
        <translation>„%1“ ist kein Vergleichszeichen; numeric kennt =, &lt;, &lt;=, &gt; und &gt;=.</translation>
    </message>
    <message>
        <source>Number missing</source>
        <translation>Zahl fehlt</translation>
    </message>
    <message>
        <source>A number without quotes must follow the comparator &quot;%1&quot;.</source>
        <translation>Auf das Vergleichszeichen „%1“ muss eine Zahl ohne Anführungszeichen folgen.</translation>
    </message>
    <message>
        <source>Too many elements</source>
        <translation>Zu viele Elemente</translation>
    </message>
    <message>
        <source>Nothing may follow here: only &gt; and &gt;= can be continued, with &lt; or &lt;=.</source>
        <translation>Hier darf nichts mehr folgen: Nur &gt; und &gt;= lassen sich fortsetzen, und zwar mit &lt; oder &lt;=.</translation>
    </message>
    <message>
        <source>Second comparator missing</source>
        <translation>Zweites Vergleichszeichen fehlt</translation>
    </message>
    <message>
        <source>A range continues with &quot;&lt;&quot; or &quot;&lt;=&quot; in quotes.</source>
        <translation>Ein Bereich wird mit &quot;&lt;&quot; oder &quot;&lt;=&quot; in Anführungszeichen fortgesetzt.</translation>
    </message>
    <message>
        <source>Wrong second comparator</source>
        <translation>Falsches zweites Vergleichszeichen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot close a range; only &lt; and &lt;= can.</source>
        <translation>„%1“ kann keinen Bereich abschließen; das können nur &lt; und &lt;=.</translation>
    </message>
    <message>
        <source>A range ends after its upper bound.</source>
        <translation>Ein Bereich endet nach seiner Obergrenze.</translation>
    </message>
    <message>
        <source>Empty range</source>
        <translation>Leerer Bereich</translation>
    </message>
    <message>
        <source>The lower bound %1 must be less than the upper bound %2.</source>
        <translation>Die Untergrenze %1 muss kleiner sein als die Obergrenze %2.</translation>
    </message>
    <message>
        <source>Number too precise</source>
        <translation>Zahl zu genau</translation>
    </message>
    <message>
        <source>%1 is not exactly representable as a 64-bit floating point number, so the service cannot compare it.</source>
        <translation>%1 lässt sich als 64-Bit-Gleitkommazahl nicht exakt darstellen; der Dienst kann diese Zahl deshalb nicht vergleichen.</translation>
    </message>
    <message>
        <source>Wrong value for anything-but</source>
        <translation>Falscher Wert für anything-but</translation>
    </message>
    <message>
        <source>anything-but takes a string, a number, a list of either, or one of prefix, suffix, equals-ignore-case and wildcard.</source>
        <translation>anything-but erwartet eine Zeichenkette, eine Zahl, eine Liste davon oder einen der Operatoren prefix, suffix, equals-ignore-case und wildcard.</translation>
    </message>
    <message>
        <source>The object after anything-but must hold prefix, suffix, equals-ignore-case or wildcard.</source>
        <translation>Das Objekt nach anything-but muss prefix, suffix, equals-ignore-case oder wildcard enthalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand inside anything-but; only prefix, suffix, equals-ignore-case and wildcard can.</source>
        <translation>„%1“ kann nicht in anything-but stehen; das können nur prefix, suffix, equals-ignore-case und wildcard.</translation>
    </message>
    <message>
        <source>Wrong value in the list</source>
        <translation>Falscher Wert in der Liste</translation>
    </message>
    <message>
        <source>The list of anything-but holds strings or numbers only.</source>
        <translation>Die Liste von anything-but enthält nur Zeichenketten oder Zahlen.</translation>
    </message>
    <message>
        <source>Strings and numbers mixed</source>
        <translation>Zeichenketten und Zahlen gemischt</translation>
    </message>
    <message>
        <source>The list of anything-but holds either strings or numbers, at least one and not both.</source>
        <translation>Die Liste von anything-but enthält entweder Zeichenketten oder Zahlen, mindestens eine und nicht beides.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; inside anything-but takes strings.</source>
        <translation>„%1“ in anything-but erwartet Zeichenketten.</translation>
    </message>
    <message>
        <source>Empty string</source>
        <translation>Leere Zeichenkette</translation>
    </message>
    <message>
        <source>An empty string inside anything-but %1 would exclude everything; the service refuses it.</source>
        <translation>Eine leere Zeichenkette in anything-but %1 würde alles ausschließen; der Dienst lehnt sie ab.</translation>
    </message>
    <message>
        <source>exists takes true or false</source>
        <translation>exists erwartet true oder false</translation>
    </message>
    <message>
        <source>exists takes true or false without quotes.</source>
        <translation>exists erwartet true oder false ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>Not an address range</source>
        <translation>Kein Adressbereich</translation>
    </message>
    <message>
        <source>A range is written as address/bits, with exactly one slash.</source>
        <translation>Ein Bereich wird als Adresse/Bits geschrieben, mit genau einem Schrägstrich.</translation>
    </message>
    <message>
        <source>Mask is not a number</source>
        <translation>Maske ist keine Zahl</translation>
    </message>
    <message>
        <source>The part after the slash must be a whole number of bits.</source>
        <translation>Der Teil nach dem Schrägstrich muss eine ganze Anzahl von Bits sein.</translation>
    </message>
    <message>
        <source>Negative mask</source>
        <translation>Negative Maske</translation>
    </message>
    <message>
        <source>The number of mask bits cannot be negative.</source>
        <translation>Die Anzahl der Maskenbits kann nicht negativ sein.</translation>
    </message>
    <message>
        <source>Mask too long</source>
        <translation>Maske zu lang</translation>
    </message>
    <message>
        <source>%1 addresses take fewer than %2 mask bits; for one address write it as a plain string.</source>
        <translation>%1-Adressen haben weniger als %2 Maskenbits; eine einzelne Adresse wird als einfache Zeichenkette geschrieben.</translation>
    </message>
    <message>
        <source>Not an IP address</source>
        <translation>Keine IP-Adresse</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not written as an IPv4 or IPv6 address.</source>
        <translation>„%1“ ist nicht als IPv4- oder IPv6-Adresse geschrieben.</translation>
    </message>
    <message>
        <source>Invalid IP address</source>
        <translation>Ungültige IP-Adresse</translation>
    </message>
    <message>
        <source>&quot;%1&quot; looks like an IP address but is none.</source>
        <translation>„%1“ sieht aus wie eine IP-Adresse, ist aber keine.</translation>
    </message>
    <message>
        <source>$or needs a list</source>
        <translation>$or braucht eine Liste</translation>
    </message>
    <message>
        <source>$or takes a list of at least two objects.</source>
        <translation>$or erwartet eine Liste von mindestens zwei Objekten.</translation>
    </message>
    <message>
        <source>$or holds objects only</source>
        <translation>$or enthält nur Objekte</translation>
    </message>
    <message>
        <source>Each alternative of $or is an object with fields.</source>
        <translation>Jede Alternative von $or ist ein Objekt mit Feldern.</translation>
    </message>
    <message>
        <source>Too few alternatives</source>
        <translation>Zu wenige Alternativen</translation>
    </message>
    <message>
        <source>$or needs at least two alternatives.</source>
        <translation>$or braucht mindestens zwei Alternativen.</translation>
    </message>
    <message>
        <source>Reserved name inside $or</source>
        <translation>Reservierter Name in $or</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a field name inside $or: the service reserves it.</source>
        <translation>„%1“ kann in $or kein Feldname sein: Der Dienst hat den Namen reserviert.</translation>
    </message>
    <message>
        <source>Too many fields</source>
        <translation>Zu viele Felder</translation>
    </message>
    <message>
        <source>One alternative of the rule has %1 fields; the service takes at most 256.</source>
        <translation>Eine Alternative der Regel hat %1 Felder; der Dienst nimmt höchstens 256.</translation>
    </message>
    <message>
        <source>Bound at the end of the number range</source>
        <translation>Grenze am Ende des Zahlenbereichs</translation>
    </message>
    <message>
        <source>With a bound of %1 the service fails while it builds the rule.</source>
        <translation>Mit einer Grenze von %1 scheitert der Dienst beim Aufbau der Regel.</translation>
    </message>
    <message>
        <source>Empty list in anything-but</source>
        <translation>Leere Liste in anything-but</translation>
    </message>
    <message>
        <source>An empty list here never matches, and as the first value of its field it makes the service fail.</source>
        <translation>Eine leere Liste passt hier nie, und als erster Wert ihres Felds lässt sie den Dienst scheitern.</translation>
    </message>
    <message>
        <source>Too many $or combinations</source>
        <translation>Zu viele $or-Kombinationen</translation>
    </message>
    <message>
        <source>The rule expands to %1 combinations; the service takes at most 1,000.</source>
        <translation>Die Regel ergibt ausgeschrieben %1 Kombinationen; der Dienst nimmt höchstens 1.000.</translation>
    </message>
    <message>
        <source>Wildcards too complex</source>
        <translation>Wildcards zu komplex</translation>
    </message>
    <message>
        <source>The wildcards of one field reach a complexity of %1; the service takes at most 10. Use fewer * or fewer repeated characters after a *.</source>
        <translation>Die Wildcards eines Felds erreichen eine Komplexität von %1; der Dienst nimmt höchstens 10. Abhilfe: weniger * oder weniger wiederholte Zeichen nach einem *.</translation>
    </message>
    <message>
        <source>Rule too long</source>
        <translation>Regel zu lang</translation>
    </message>
    <message>
        <source>Longer than the default quota</source>
        <translation>Länger als das Standardkontingent</translation>
    </message>
    <message>
        <source>Too large to be judged</source>
        <translation>Zu groß für eine Beurteilung</translation>
    </message>
    <message>
        <source>The rule expands to %1 combinations; Rulewright judges events against at most %2.</source>
        <translation>Die Regel ergibt ausgeschrieben %1 Kombinationen; Rulewright beurteilt Events anhand von höchstens %2.</translation>
    </message>
    <message>
        <source>Source is not the Genesys partner source</source>
        <translation>Quelle ist nicht die Genesys-Partnerquelle</translation>
    </message>
    <message>
        <source>Genesys Cloud events never carry the source &quot;%1&quot;. Their source is the partner event source, aws.partner/genesys.com/cloud/&lt;organization id&gt;/&lt;suffix&gt;.</source>
        <translation>Events von Genesys Cloud tragen nie die Quelle „%1“. Ihre Quelle ist die Partner-Event-Quelle, aws.partner/genesys.com/cloud/&lt;organization id&gt;/&lt;suffix&gt;.</translation>
    </message>
    <message>
        <source>Source is only the beginning of the partner source</source>
        <translation>Quelle ist nur der Anfang der Partnerquelle</translation>
    </message>
    <message>
        <source>No event has exactly the source &quot;%1&quot;: the real one goes on with the organization id and the suffix. Use a prefix.</source>
        <translation>Kein Event hat genau die Quelle „%1“: Die wirkliche geht mit der Organisations-ID und dem Suffix weiter. Abhilfe: ein Präfix.</translation>
    </message>
    <message>
        <source>No such event type</source>
        <translation>Event-Typ gibt es nicht</translation>
    </message>
    <message>
        <source>Genesys Cloud has no event type &quot;%1&quot;; what comes nearest is %2.</source>
        <translation>Genesys Cloud kennt keinen Event-Typ „%1“; am nächsten kommt %2.</translation>
    </message>
    <message>
        <source>Real id in the detail-type</source>
        <translation>Echte ID im detail-type</translation>
    </message>
    <message>
        <source>The detail-type carries the literal text {id}; &quot;%1&quot; is only in detail.topicName and in the body, so this rule never fires.</source>
        <translation>Der detail-type trägt wörtlich den Text {id}; „%1“ steht nur in detail.topicName und im Body, deshalb greift diese Regel nie.</translation>
    </message>
    <message>
        <source>Path misses eventBody</source>
        <translation>Im Pfad fehlt eventBody</translation>
    </message>
    <message>
        <source>Genesys puts the fields of the event under detail.eventBody: the path %1 is never there, %2 is.</source>
        <translation>Genesys legt die Felder des Events unter detail.eventBody ab: Den Pfad %1 gibt es nie, wohl aber %2.</translation>
    </message>
    <message>
        <source>This event type has no such field</source>
        <translation>Dieser Event-Typ hat kein solches Feld</translation>
    </message>
    <message>
        <source>Events of type %2 carry no %1; %3 do.</source>
        <translation>Events vom Typ %2 tragen kein %1; %3 tragen es.</translation>
    </message>
    <message>
        <source>Unknown field</source>
        <translation>Unbekanntes Feld</translation>
    </message>
    <message>
        <source>No event type of this rule has a field %1; the nearest is %2.</source>
        <translation>Kein Event-Typ dieser Regel hat ein Feld %1; am nächsten kommt %2.</translation>
    </message>
    <message>
        <source>Value is spelt differently in events</source>
        <translation>Wert wird in Events anders geschrieben</translation>
    </message>
    <message>
        <source>%1 carries &quot;%3&quot;, not &quot;%2&quot;. Upper and lower case matter.</source>
        <translation>%1 trägt „%3“, nicht „%2“. Groß- und Kleinschreibung zählen.</translation>
    </message>
    <message>
        <source>Value that this field never has</source>
        <translation>Wert, den dieses Feld nie hat</translation>
    </message>
    <message>
        <source>%1 never is &quot;%2&quot;. It is one of %3.</source>
        <translation>%1 ist nie „%2“, sondern einer der Werte %3.</translation>
    </message>
    <message>
        <source>null does not mean missing</source>
        <translation>null heißt nicht „fehlt“</translation>
    </message>
    <message>
        <source>Events leave %1 out instead of sending null, and null does not match a missing field.</source>
        <translation>Events lassen %1 weg, statt null zu senden, und null passt nicht auf ein fehlendes Feld.</translation>
    </message>
    <message>
        <source>Value has the wrong type</source>
        <translation>Wert hat den falschen Typ</translation>
    </message>
    <message>
        <source>%1 is %2 in the events; %3 never equals it.</source>
        <translation>%1 ist in den Events %2; %3 ist dem nie gleich.</translation>
    </message>
    <message>
        <source>Operator cannot accept a value of this type</source>
        <translation>Operator kann keinen Wert dieses Typs annehmen</translation>
    </message>
    <message>
        <source>%1 is %2 in the events, and %3 accepts %4 only.</source>
        <translation>%1 ist in den Events %2, und %3 nimmt nur %4 an.</translation>
    </message>
    <message>
        <source>No such name in the envelope</source>
        <translation>Name kommt im Umschlag nicht vor</translation>
    </message>
    <message>
        <source>The envelope of events has no &quot;%1&quot; but &quot;%2&quot;.</source>
        <translation>Der Umschlag von Events hat kein „%1“, sondern „%2“.</translation>
    </message>
    <message>
        <source>Several anything-but in one list</source>
        <translation>Mehrere anything-but in einer Liste</translation>
    </message>
    <message>
        <source>The matchers of a list are alternatives: what one anything-but excludes, the other accepts, so the list for %1 accepts nearly everything.</source>
        <translation>Die Matcher einer Liste sind Alternativen: Was das eine anything-but ausschließt, nimmt das andere an; die Liste für %1 nimmt also fast alles an.</translation>
    </message>
    <message>
        <source>&quot;*&quot; is not a wildcard here</source>
        <translation>&quot;*&quot; ist hier keine Wildcard</translation>
    </message>
    <message>
        <source>A bare &quot;*&quot; matches only the one-character text *. To accept whatever stands there, test that the field exists.</source>
        <translation>Ein bloßes &quot;*&quot; passt nur auf den Text *, der aus diesem einen Zeichen besteht. Soll jeder Wert genügen, prüft man, ob das Feld vorhanden ist.</translation>
    </message>
    <message>
        <source>Star in an exact value</source>
        <translation>Stern in einem exakten Wert</translation>
    </message>
    <message>
        <source>A bare value is compared character by character: the star in &quot;%1&quot; stands for itself.</source>
        <translation>Ein bloßer Wert wird Zeichen für Zeichen verglichen: Der Stern in „%1“ steht für sich selbst.</translation>
    </message>
    <message>
        <source>Wildcard where a simpler test is enough</source>
        <translation>Wildcard, wo ein einfacherer Test genügt</translation>
    </message>
    <message>
        <source>This wildcard says the same as %1, which costs no wildcard complexity and works on every kind of bus.</source>
        <translation>Diese Wildcard sagt dasselbe wie %1; das kostet keine Wildcard-Komplexität und funktioniert auf jeder Art von Bus.</translation>
    </message>
    <message>
        <source>Field is always there</source>
        <translation>Feld ist immer da</translation>
    </message>
    <message>
        <source>Every event has %1, so this condition is always true.</source>
        <translation>Jedes Event hat %1, die Bedingung ist also immer erfüllt.</translation>
    </message>
    <message>
        <source>The rule only excludes</source>
        <translation>Die Regel schließt nur aus</translation>
    </message>
    <message>
        <source>No condition says what is wanted, only what is not: everything else on the bus matches.</source>
        <translation>Keine Bedingung sagt, was erwünscht ist, nur was nicht: Alles andere auf dem Bus passt.</translation>
    </message>
    <message>
        <source>No condition on source</source>
        <translation>Keine Bedingung für source</translation>
    </message>
    <message>
        <source>Without source the rule also sees events of every other sender on the bus.</source>
        <translation>Ohne source sieht die Regel auch Events aller anderen Absender auf dem Bus.</translation>
    </message>
    <message>
        <source>No condition on detail-type</source>
        <translation>Keine Bedingung für detail-type</translation>
    </message>
    <message>
        <source>Without detail-type the rule is judged against every type of event on the bus.</source>
        <translation>Ohne detail-type wird die Regel mit jedem Event-Typ auf dem Bus verglichen.</translation>
    </message>
    <message>
        <source>Close to the size limit</source>
        <translation>Nahe an der Größengrenze</translation>
    </message>
    <message>
        <source>The rule has %1 characters; AWS takes 2,048 unless the quota of the account was raised.</source>
        <translation>Die Regel hat %1 Zeichen; AWS nimmt 2.048, sofern das Kontingent des Kontos nicht erhöht wurde.</translation>
    </message>
    <message>
        <source>Field is given twice</source>
        <translation>Feld ist doppelt angegeben</translation>
    </message>
    <message>
        <source>%1 has more than one list: only the last one counts, this one is ignored.</source>
        <translation>%1 hat mehr als eine Liste: Nur die letzte zählt, diese hier wird nicht beachtet.</translation>
    </message>
    <message>
        <source>Name with a dot</source>
        <translation>Name mit einem Punkt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means the same as nested objects (%2), which is the usual way to write it.</source>
        <translation>„%1“ bedeutet dasselbe wie verschachtelte Objekte (%2), die übliche Schreibweise.</translation>
    </message>
    <message>
        <source>exactly is not documented</source>
        <translation>exactly ist nicht dokumentiert</translation>
    </message>
    <message>
        <source>AWS&apos;s list of operators does not have &quot;exactly&quot;. A bare value says the same.</source>
        <translation>In der Operatorliste von AWS kommt „exactly“ nicht vor. Ein bloßer Wert sagt dasselbe.</translation>
    </message>
    <message>
        <source>Separator in the ARN</source>
        <translation>Trennzeichen im ARN</translation>
    </message>
    <message>
        <source>ARNs of this kind are written with &quot;%2&quot; behind %1.</source>
        <translation>ARNs dieser Art werden nach %1 mit „%2“ geschrieben.</translation>
    </message>
    <message>
        <source>Empty name</source>
        <translation>Leerer Name</translation>
    </message>
    <message>
        <source>Empty names are joined in odd ways: this condition tests the path &quot;%1&quot;.</source>
        <translation>Leere Namen werden auf merkwürdige Weise verbunden: Diese Bedingung prüft den Pfad „%1“.</translation>
    </message>
    <message>
        <source>Value is listed twice</source>
        <translation>Wert steht doppelt in der Liste</translation>
    </message>
    <message>
        <source>The list for %1 already has this matcher.</source>
        <translation>Die Liste für %1 enthält diesen Matcher bereits.</translation>
    </message>
    <message>
        <source>Number beyond exact comparison</source>
        <translation>Zahl jenseits des exakten Vergleichs</translation>
    </message>
    <message>
        <source>%1 cannot be compared as a number: only an event with the identical digits matches.</source>
        <translation>%1 lässt sich nicht als Zahl vergleichen: Nur ein Event mit denselben Ziffern passt.</translation>
    </message>
    <message>
        <source>Condition is always true</source>
        <translation>Bedingung ist immer erfüllt</translation>
    </message>
    <message>
        <source>The list for %1 accepts a field that exists and one that does not.</source>
        <translation>Die Liste für %1 nimmt ein Feld an, das vorhanden ist, und eines, das fehlt.</translation>
    </message>
    <message>
        <source>Objects under the same name</source>
        <translation>Objekte unter demselben Namen</translation>
    </message>
    <message>
        <source>There are two objects named &quot;%1&quot; here. They are joined; one object is easier to read.</source>
        <translation>Hier stehen zwei Objekte namens „%1“. Sie werden verbunden; ein einziges Objekt liest sich leichter.</translation>
    </message>
    <message>
        <source>Text behind the rule</source>
        <translation>Text nach der Regel</translation>
    </message>
    <message>
        <source>The service stops reading at the closing brace and ignores this.</source>
        <translation>Der Dienst liest nur bis zur schließenden Klammer und beachtet dies nicht mehr.</translation>
    </message>
    <message>
        <source>Operator outside a list</source>
        <translation>Operator außerhalb einer Liste</translation>
    </message>
    <message>
        <source>Outside a list &quot;%1&quot; is the name of a field, not an operator: this tests %2.</source>
        <translation>Außerhalb einer Liste ist „%1“ der Name eines Felds, kein Operator: Geprüft wird %2.</translation>
    </message>
    <message>
        <source>AWS may drop this alternative (slip Q1)</source>
        <translation>AWS lässt diese Alternative womöglich fallen (Fehlverhalten Q1)</translation>
    </message>
    <message>
        <source>An earlier $or alternative tests exactly the same fields and shares a value with this one at each of them. AWS&apos;s engine then drops this alternative whole; Rulewright judges as documented.</source>
        <translation>Eine frühere $or-Alternative prüft genau dieselben Felder und hat mit dieser bei jedem davon einen Wert gemeinsam. Die Engine von AWS lässt diese Alternative dann ganz fallen; Rulewright urteilt wie dokumentiert.</translation>
    </message>
    <message>
        <source>AWS may accept too much here (slip Q2)</source>
        <translation>AWS nimmt hier womöglich zu viel an (Fehlverhalten Q2)</translation>
    </message>
    <message>
        <source>A wildcard that begins with * stands before an equals-ignore-case for %1. AWS&apos;s engine then lets the first letter of the latter be anything; Rulewright judges as documented.</source>
        <translation>Für %1 steht eine Wildcard, die mit * beginnt, vor einem equals-ignore-case. Die Engine von AWS lässt dessen ersten Buchstaben dann beliebig sein; Rulewright urteilt wie dokumentiert.</translation>
    </message>
    <message>
        <source>AWS may miss this value at random (slip Q3)</source>
        <translation>AWS übersieht diesen Wert womöglich zufällig (Fehlverhalten Q3)</translation>
    </message>
    <message>
        <source>For %1 an exact value is followed by a numeric range and by a further matcher. AWS&apos;s engine then loses the exact value in about half of all runs; Rulewright judges as documented.</source>
        <translation>Für %1 folgen auf einen exakten Wert ein Zahlenbereich und ein weiterer Matcher. Die Engine von AWS verliert den exakten Wert dann in etwa der Hälfte aller Durchläufe; Rulewright urteilt wie dokumentiert.</translation>
    </message>
    <message>
        <source>Dotted and nested spelling mixed (slip Q4)</source>
        <translation>Punkt- und verschachtelte Schreibweise gemischt (Fehlverhalten Q4)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written both as an object and inside a dotted name. If events have the field inside and outside an array, AWS&apos;s engine forgets the values outside; Rulewright judges as documented.</source>
        <translation>„%1“ ist sowohl als Objekt als auch innerhalb eines Namens mit Punkt geschrieben. Haben Events das Feld innerhalb und außerhalb eines Arrays, vergisst die Engine von AWS die Werte außerhalb; Rulewright urteilt wie dokumentiert.</translation>
    </message>
    <message>
        <source>Empty exclusion (slip Q5)</source>
        <translation>Leerer Ausschluss (Fehlverhalten Q5)</translation>
    </message>
    <message>
        <source>An anything-but with an empty list never matches, and AWS&apos;s engine can fail on it.</source>
        <translation>Ein anything-but mit leerer Liste passt nie, und die Engine von AWS kann daran scheitern.</translation>
    </message>
    <message>
        <source>Number depends on the Java version (slip Q6)</source>
        <translation>Zahl hängt von der Java-Version ab (Fehlverhalten Q6)</translation>
    </message>
    <message>
        <source>Older Java versions print %1 differently and then cannot compare it; Rulewright judges as documented.</source>
        <translation>Ältere Java-Versionen geben %1 anders aus und können die Zahl dann nicht vergleichen; Rulewright urteilt wie dokumentiert.</translation>
    </message>
    <message>
        <source>cidr beside a number (slip Q7)</source>
        <translation>cidr neben einer Zahl (Fehlverhalten Q7)</translation>
    </message>
    <message>
        <source>The list for %1 has both a cidr and a number. AWS&apos;s engine reads bare numbers of events as address text for a cidr, but not in such a list.</source>
        <translation>Die Liste für %1 enthält sowohl cidr als auch eine Zahl. Die Engine von AWS liest bloße Zahlen in Events für cidr als Adresstext, in einer solchen Liste aber nicht.</translation>
    </message>
    <message>
        <source>No wildcard on the new Custom Event Bus</source>
        <translation>Keine Wildcard auf dem neuen Custom Event Bus</translation>
    </message>
    <message>
        <source>Filters of the new Custom Event Bus know every operator except wildcard.</source>
        <translation>Filter des neuen Custom Event Bus kennen jeden Operator außer wildcard.</translation>
    </message>
    <message>
        <source>Too long for the new Custom Event Bus</source>
        <translation>Zu lang für den neuen Custom Event Bus</translation>
    </message>
    <message>
        <source>The rule has %1 bytes; all filters of a subscriber together may have 4,096.</source>
        <translation>Die Regel hat %1 Bytes; alle Filter eines Abonnenten zusammen dürfen 4.096 haben.</translation>
    </message>
    <message>
        <source>Path is in none of the events</source>
        <translation>Pfad steht in keinem der Events</translation>
    </message>
    <message>
        <source>%1 is in 0 of %2 events; %3 is in %4.</source>
        <translation>%1 steht in 0 von %2 Events; %3 steht in %4.</translation>
    </message>
    <message>
        <source>Value occurs in another case</source>
        <translation>Wert kommt in anderer Schreibung vor</translation>
    </message>
    <message>
        <source>%1 never is %2 in the events; %3 occurs %4.</source>
        <translation>%1 ist in den Events nie %2; %3 kommt %4 vor.</translation>
    </message>
    <message>
        <source>Value is in none of the events</source>
        <translation>Wert steht in keinem der Events</translation>
    </message>
    <message>
        <source>%1 never is %2 in the events; the nearest is %3, which occurs %4.</source>
        <translation>%1 ist in den Events nie %2; am nächsten liegt %3, das %4 vorkommt.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Make it a range</source>
        <translation>Zu einem Bereich machen</translation>
    </message>
    <message>
        <source>Put the comparator first</source>
        <translation>Den Vergleichsoperator nach vorn stellen</translation>
    </message>
    <message>
        <source>Use anything-but</source>
        <translation>anything-but verwenden</translation>
    </message>
    <message>
        <source>Remove the quotes</source>
        <translation>Die Anführungszeichen entfernen</translation>
    </message>
    <message>
        <source>Put the lower bound first</source>
        <translation>Die untere Grenze nach vorn stellen</translation>
    </message>
    <message>
        <source>Make it the upper bound</source>
        <translation>Zur oberen Grenze machen</translation>
    </message>
    <message>
        <source>Remove what follows</source>
        <translation>Entfernen, was folgt</translation>
    </message>
    <message>
        <source>Swap the bounds</source>
        <translation>Die Grenzen vertauschen</translation>
    </message>
    <message>
        <source>Use the nearest number, %1</source>
        <translation>Die nächstliegende Zahl verwenden, %1</translation>
    </message>
    <message>
        <source>Use the address itself</source>
        <translation>Die Adresse selbst verwenden</translation>
    </message>
    <message>
        <source>Write the mask as a number of bits</source>
        <translation>Die Maske als Anzahl von Bits schreiben</translation>
    </message>
    <message>
        <source>Remove the spaces</source>
        <translation>Die Leerzeichen entfernen</translation>
    </message>
    <message>
        <source>Use the bare value</source>
        <translation>Den bloßen Wert verwenden</translation>
    </message>
    <message>
        <source>Use a wildcard</source>
        <translation>Eine Wildcard verwenden</translation>
    </message>
    <message>
        <source>Use numeric</source>
        <translation>numeric verwenden</translation>
    </message>
    <message>
        <source>Use exists</source>
        <translation>exists verwenden</translation>
    </message>
    <message>
        <source>Remove the brackets</source>
        <translation>Die Klammern entfernen</translation>
    </message>
    <message>
        <source>Use one operator for each value</source>
        <translation>Einen Operator je Wert verwenden</translation>
    </message>
    <message>
        <source>Put it in quotes</source>
        <translation>In Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>Use equals-ignore-case</source>
        <translation>equals-ignore-case verwenden</translation>
    </message>
    <message>
        <source>Put anything-but outside</source>
        <translation>anything-but nach außen setzen</translation>
    </message>
    <message>
        <source>Require that the field is absent</source>
        <translation>Verlangen, dass das Feld fehlt</translation>
    </message>
    <message>
        <source>Require that the field is there</source>
        <translation>Verlangen, dass das Feld da ist</translation>
    </message>
    <message>
        <source>Ask for the opposite</source>
        <translation>Nach dem Gegenteil fragen</translation>
    </message>
    <message>
        <source>Compare with upper and lower case</source>
        <translation>Mit Groß- und Kleinschreibung vergleichen</translation>
    </message>
    <message>
        <source>Put the list inside %1</source>
        <translation>Die Liste in %1 setzen</translation>
    </message>
    <message>
        <source>Remove the inner brackets</source>
        <translation>Die inneren Klammern entfernen</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Make all of them numbers</source>
        <translation>Alle zu Zahlen machen</translation>
    </message>
    <message>
        <source>Make all of them strings</source>
        <translation>Alle zu Strings machen</translation>
    </message>
    <message>
        <source>Use one *</source>
        <translation>Einen * verwenden</translation>
    </message>
    <message>
        <source>Double the backslash</source>
        <translation>Den Backslash verdoppeln</translation>
    </message>
    <message>
        <source>Put the operator in a list</source>
        <translation>Den Operator in eine Liste setzen</translation>
    </message>
    <message>
        <source>Wrap the value in an array</source>
        <translation>Den Wert in ein Array setzen</translation>
    </message>
    <message>
        <source>Unpack the rule from the string</source>
        <translation>Die Regel aus dem String auspacken</translation>
    </message>
    <message>
        <source>Remove the brackets around the rule</source>
        <translation>Die Klammern um die Regel entfernen</translation>
    </message>
    <message>
        <source>Add the braces around the rule</source>
        <translation>Die Klammern um die Regel ergänzen</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>Das Feld entfernen</translation>
    </message>
    <message>
        <source>Test both ends with one wildcard</source>
        <translation>Beide Enden mit einer Wildcard prüfen</translation>
    </message>
    <message>
        <source>Make them alternatives</source>
        <translation>Zu Alternativen machen</translation>
    </message>
    <message>
        <source>Use the only alternative without $or</source>
        <translation>Die einzige Alternative ohne $or verwenden</translation>
    </message>
    <message>
        <source>Remove $or</source>
        <translation>$or entfernen</translation>
    </message>
    <message>
        <source>Make each field an alternative</source>
        <translation>Jedes Feld zu einer Alternative machen</translation>
    </message>
    <message>
        <source>Use plain double quotes</source>
        <translation>Gerade doppelte Anführungszeichen verwenden</translation>
    </message>
    <message>
        <source>Replace the special space</source>
        <translation>Das besondere Leerzeichen ersetzen</translation>
    </message>
    <message>
        <source>Use a comma</source>
        <translation>Ein Komma verwenden</translation>
    </message>
    <message>
        <source>Write it in lower case</source>
        <translation>In Kleinbuchstaben schreiben</translation>
    </message>
    <message>
        <source>Use null</source>
        <translation>null verwenden</translation>
    </message>
    <message>
        <source>Put it in double quotes</source>
        <translation>In doppelte Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>Put the name in double quotes</source>
        <translation>Den Namen in doppelte Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>Remove the comma</source>
        <translation>Das Komma entfernen</translation>
    </message>
    <message>
        <source>Use a colon</source>
        <translation>Einen Doppelpunkt verwenden</translation>
    </message>
    <message>
        <source>Insert the colon</source>
        <translation>Den Doppelpunkt einfügen</translation>
    </message>
    <message>
        <source>Insert the comma</source>
        <translation>Das Komma einfügen</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>Remove the backslash</source>
        <translation>Den Backslash entfernen</translation>
    </message>
    <message>
        <source>Write it as an escape</source>
        <translation>Als Escape schreiben</translation>
    </message>
    <message>
        <source>Add the closing bracket</source>
        <translation>Die schließende Klammer ergänzen</translation>
    </message>
    <message>
        <source>Add the closing brackets</source>
        <translation>Die schließenden Klammern ergänzen</translation>
    </message>
    <message>
        <source>Close the inner bracket first</source>
        <translation>Zuerst die innere Klammer schließen</translation>
    </message>
    <message>
        <source>Use double quotes</source>
        <translation>Doppelte Anführungszeichen verwenden</translation>
    </message>
    <message>
        <source>Remove the comment</source>
        <translation>Den Kommentar entfernen</translation>
    </message>
    <message>
        <source>Remove the byte-order mark</source>
        <translation>Die Byte-Order-Mark entfernen</translation>
    </message>
    <message>
        <source>Remove the byte</source>
        <translation>Das Byte entfernen</translation>
    </message>
    <message>
        <source>Close the string</source>
        <translation>Den String schließen</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more|%1 and %n more</source>
        <comment>the first of a list, and how many there are</comment>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 of %n loaded event.|In %1 of %n loaded events.</source>
        <comment>where a field is</comment>
        <translation>
            <numerusform>In %1 von %n geladenen Event.</numerusform>
            <numerusform>In %1 von %n geladenen Events.</numerusform>
        </translation>
    </message>
    <message>
        <source>Most frequent: %1.</source>
        <comment>values</comment>
        <translation>Am häufigsten: %1.</translation>
    </message>
    <message numerus="yes">
        <source>In none of %n loaded event.|In none of %n loaded events.</source>
        <comment>where a field is</comment>
        <translation>
            <numerusform>In keinem von %n geladenen Event.</numerusform>
            <numerusform>In keinem von %n geladenen Events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An object with %1 below it, in up to %2 of %n loaded event.|An object with %1 below it, in up to %2 of %n loaded events.</source>
        <comment>%1: 3 fields; %2: a number</comment>
        <translation>
            <numerusform>Objekt mit %1; kommt in bis zu %2 von %n geladenen Event vor.</numerusform>
            <numerusform>Objekt mit %1; kommt in bis zu %2 von %n geladenen Events vor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field|%n fields</source>
        <comment>an object with …</comment>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Feldern</numerusform>
        </translation>
    </message>
    <message>
        <source>Genesys Cloud: Type: %1.</source>
        <comment>of a field</comment>
        <translation>Genesys Cloud: Typ: %1.</translation>
    </message>
    <message>
        <source>Genesys Cloud: %1 Type: %2.</source>
        <comment>%1: sentences about a field</comment>
        <translation>Genesys Cloud: %1 Typ: %2.</translation>
    </message>
    <message>
        <source>Known values: %1.</source>
        <translation>Bekannte Werte: %1.</translation>
    </message>
    <message>
        <source>Topics with it: %1.</source>
        <comment>with a field</comment>
        <translation>Topics damit: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Not among the frequent values of the %n event that has %1.|Not among the frequent values of the %n events that have %1.</source>
        <comment>%1: a field</comment>
        <translation>
            <numerusform>Nicht unter den häufigen Werten des %n Events, das %1 hat.</numerusform>
            <numerusform>Nicht unter den häufigen Werten der %n Events, die %1 haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The value in %2 of the %n event that has %1.|The value in %2 of the %n events that have %1.</source>
        <comment>%1: a field; %2: a number</comment>
        <translation>
            <numerusform>Der Wert in %2 des %n Events, das %1 hat.</numerusform>
            <numerusform>Der Wert in %2 der %n Events, die %1 haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n loaded event has %1.|None of the %n loaded events has %1.</source>
        <comment>%1: a field</comment>
        <translation>
            <numerusform>Das %n geladene Event hat kein %1.</numerusform>
            <numerusform>Keines der %n geladenen Events hat %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A public topic of Genesys Cloud.</source>
        <translation>Ein öffentliches Topic von Genesys Cloud.</translation>
    </message>
    <message numerus="yes">
        <source>A topic of Genesys Cloud with %n known field.|A topic of Genesys Cloud with %n known fields.</source>
        <translation>
            <numerusform>Ein Topic von Genesys Cloud mit %n bekannten Feld.</numerusform>
            <numerusform>Ein Topic von Genesys Cloud mit %n bekannten Feldern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move it to %1</source>
        <translation>Nach %1 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n field under %1|Move %n fields under %1</source>
        <translation>
            <numerusform>%n Feld unter %1 verschieben</numerusform>
            <numerusform>%n Felder unter %1 verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for %1 instead</source>
        <translation>Stattdessen nach %1 fragen</translation>
    </message>
    <message>
        <source>text or a number or true or false</source>
        <comment>what a field of an event is</comment>
        <translation>Text oder eine Zahl oder true oder false</translation>
    </message>
    <message>
        <source>text or a number</source>
        <comment>what a field of an event is</comment>
        <translation>Text oder eine Zahl</translation>
    </message>
    <message>
        <source>text or true or false</source>
        <comment>what a field of an event is</comment>
        <translation>Text oder true oder false</translation>
    </message>
    <message>
        <source>text</source>
        <comment>what a field of an event is</comment>
        <translation>Text</translation>
    </message>
    <message>
        <source>a number or true or false</source>
        <comment>what a field of an event is</comment>
        <translation>eine Zahl oder true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <comment>what a field of an event is</comment>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <comment>what a field of an event is</comment>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>text</source>
        <comment>what an operator accepts</comment>
        <translation>Text</translation>
    </message>
    <message>
        <source>unquoted numbers</source>
        <comment>what an operator accepts</comment>
        <translation>Zahlen ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>Ask for the milliseconds of this day (UTC)</source>
        <translation>Nach den Millisekunden dieses Tages fragen (UTC)</translation>
    </message>
    <message>
        <source>Use {&quot;exists&quot;: false}</source>
        <translation>{&quot;exists&quot;: false} verwenden</translation>
    </message>
    <message>
        <source>Replace it by the prefix &quot;%1&quot;</source>
        <translation>Durch das Präfix &quot;%1&quot; ersetzen</translation>
    </message>
    <message>
        <source>Use the prefix of the Genesys partner source</source>
        <translation>Das Präfix der Genesys-Partnerquelle verwenden</translation>
    </message>
    <message>
        <source>Use {id} and test detail.eventBody.conversationId</source>
        <translation>{id} verwenden und detail.eventBody.conversationId prüfen</translation>
    </message>
    <message>
        <source>Replace the id by the literal {id}</source>
        <translation>Die ID durch das wörtliche {id} ersetzen</translation>
    </message>
    <message>
        <source>Accept all conversation detail events</source>
        <translation>Alle Konversations-Events annehmen</translation>
    </message>
    <message>
        <source>Join both lists</source>
        <translation>Beide Listen verbinden</translation>
    </message>
    <message>
        <source>Remove the list that is ignored</source>
        <translation>Die Liste entfernen, die nicht beachtet wird</translation>
    </message>
    <message>
        <source>Write it as nested objects</source>
        <translation>Als verschachtelte Objekte schreiben</translation>
    </message>
    <message>
        <source>Ask for the Genesys partner source</source>
        <translation>Nach der Genesys-Partnerquelle fragen</translation>
    </message>
    <message>
        <source>Join the objects</source>
        <translation>Die Objekte verbinden</translation>
    </message>
    <message>
        <source>Exclude all of them with one anything-but</source>
        <translation>Alle mit einem anything-but ausschließen</translation>
    </message>
    <message>
        <source>Use the value itself</source>
        <translation>Den Wert selbst verwenden</translation>
    </message>
    <message>
        <source>the value itself</source>
        <comment>what a wildcard says the same as</comment>
        <translation>der Wert selbst</translation>
    </message>
    <message>
        <source>Accept every value</source>
        <translation>Jeden Wert annehmen</translation>
    </message>
    <message>
        <source>Accept every text</source>
        <translation>Jeden Text annehmen</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>Die Bedingung entfernen</translation>
    </message>
    <message>
        <source>Put the matchers into an order without the slip</source>
        <translation>Die Matcher in eine Reihenfolge ohne den Fehler bringen</translation>
    </message>
    <message numerus="yes">
        <source>%n time|%n times</source>
        <comment>how often a value occurs</comment>
        <translation>
            <numerusform>%n Mal</numerusform>
            <numerusform>%n Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>more than 10^19</source>
        <comment>a number of combinations</comment>
        <translation>mehr als 10^19</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <comment>a measure</comment>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>a code block</source>
        <comment>around a rule that was pasted</comment>
        <translation>ein Codeblock</translation>
    </message>
    <message>
        <source>an AWS CLI command</source>
        <comment>around a rule that was pasted</comment>
        <translation>ein Befehl der AWS CLI</translation>
    </message>
    <message>
        <source>a Terraform rule</source>
        <comment>around a rule that was pasted</comment>
        <translation>eine Terraform-Regel</translation>
    </message>
    <message>
        <source>single-quoted JSON</source>
        <comment>around a rule that was pasted</comment>
        <translation>JSON in einfachen Anführungszeichen</translation>
    </message>
    <message>
        <source>JSON encoded as a string</source>
        <comment>around a rule that was pasted</comment>
        <translation>JSON, das als String kodiert ist</translation>
    </message>
    <message>
        <source>a put-rule input</source>
        <comment>around a rule that was pasted</comment>
        <translation>eine Eingabe für put-rule</translation>
    </message>
    <message>
        <source>a CloudFormation template</source>
        <comment>around a rule that was pasted</comment>
        <translation>eine CloudFormation-Vorlage</translation>
    </message>
    <message>
        <source>a SAM template</source>
        <comment>around a rule that was pasted</comment>
        <translation>eine SAM-Vorlage</translation>
    </message>
    <message>
        <source>a document with an EventPattern</source>
        <comment>around a rule that was pasted</comment>
        <translation>ein Dokument mit EventPattern</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>two changes of a rule, one after the other</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Drop the condition on %1</source>
        <comment>a change of a rule</comment>
        <translation>Die Bedingung auf %1 weglassen</translation>
    </message>
    <message>
        <source>drop the condition on %1</source>
        <comment>a change of a rule, behind another one and a semicolon</comment>
        <translation>die Bedingung auf %1 weglassen</translation>
    </message>
    <message>
        <source>Test %1 instead of %2</source>
        <comment>a change of a rule</comment>
        <translation>%1 statt %2 prüfen</translation>
    </message>
    <message>
        <source>test %1 instead of %2</source>
        <comment>a change of a rule, behind another one and a semicolon</comment>
        <translation>%1 statt %2 prüfen</translation>
    </message>
    <message>
        <source>Write %1 instead of %2</source>
        <comment>a change of a rule</comment>
        <translation>%1 statt %2 schreiben</translation>
    </message>
    <message>
        <source>write %1 instead of %2</source>
        <comment>a change of a rule, behind another one and a semicolon</comment>
        <translation>%1 statt %2 schreiben</translation>
    </message>
    <message>
        <source>Accept that %1 is absent</source>
        <comment>a change of a rule</comment>
        <translation>Annehmen, dass %1 fehlt</translation>
    </message>
    <message>
        <source>accept that %1 is absent</source>
        <comment>a change of a rule, behind another one and a semicolon</comment>
        <translation>annehmen, dass %1 fehlt</translation>
    </message>
    <message>
        <source>Accept %1 too</source>
        <comment>a change of a rule</comment>
        <translation>Auch %1 annehmen</translation>
    </message>
    <message>
        <source>accept %1 too</source>
        <comment>a change of a rule, behind another one and a semicolon</comment>
        <translation>auch %1 annehmen</translation>
    </message>
    <message>
        <source>Shorten the %1 to %2</source>
        <comment>a change of a rule; %1 is prefix or suffix</comment>
        <translation>%1 auf %2 kürzen</translation>
    </message>
    <message>
        <source>shorten the %1 to %2</source>
        <comment>a change of a rule, behind another one and a semicolon; %1 is prefix or suffix</comment>
        <translation>%1 auf %2 kürzen</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <comment>a change of a rule</comment>
        <translation>Mit %1 vergleichen</translation>
    </message>
    <message>
        <source>compare with %1</source>
        <comment>a change of a rule, behind another one and a semicolon</comment>
        <translation>mit %1 vergleichen</translation>
    </message>
    <message>
        <source>Widen the range to %1</source>
        <comment>a change of a rule</comment>
        <translation>Den Bereich bis %1 erweitern</translation>
    </message>
    <message>
        <source>widen the range to %1</source>
        <comment>a change of a rule, behind another one and a semicolon</comment>
        <translation>den Bereich bis %1 erweitern</translation>
    </message>
    <message>
        <source>Do not exclude %1</source>
        <comment>a change of a rule</comment>
        <translation>%1 nicht ausschließen</translation>
    </message>
    <message>
        <source>do not exclude %1</source>
        <comment>a change of a rule, behind another one and a semicolon</comment>
        <translation>%1 nicht ausschließen</translation>
    </message>
    <message>
        <source>%1 is given again further on; that list counts and this one has no effect.</source>
        <translation>%1 steht weiter hinten noch einmal; jene Liste zählt, und diese hat keine Wirkung.</translation>
    </message>
    <message>
        <source>%1 was not needed: another alternative of the $or holds.</source>
        <translation>%1 wurde nicht gebraucht: eine andere Alternative des $or ist erfüllt.</translation>
    </message>
    <message>
        <source>%1 was not looked at.</source>
        <translation>%1 wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1: The rule matches; %2: a sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The rule would match, but it wants %1 to be absent, and events from this source never carry it.</source>
        <translation>Die Regel würde passen, aber sie verlangt, dass %1 fehlt, und Events aus dieser Quelle haben es nie.</translation>
    </message>
    <message numerus="yes">
        <source>the condition holds.|all %n conditions hold.</source>
        <comment>behind: The rule matches:</comment>
        <translation>
            <numerusform>die Bedingung ist erfüllt.</numerusform>
            <numerusform>alle %n Bedingungen sind erfüllt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule has %1 $or combinations, more than can be judged here.</source>
        <translation>Die Regel hat %1 Kombinationen aus $or, mehr als hier beurteilt werden können.</translation>
    </message>
    <message>
        <source>This event cannot decide the rule: %1 All other conditions hold.</source>
        <comment>%1 is a sentence with its final stop</comment>
        <translation>Dieses Event kann die Regel nicht entscheiden: %1 Alle anderen Bedingungen sind erfüllt.</translation>
    </message>
    <message>
        <source>This event cannot decide the rule: %1</source>
        <comment>%1 is a sentence with its final stop</comment>
        <translation>Dieses Event kann die Regel nicht entscheiden: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 conditions fails. %2|%n of %1 conditions fail. %2</source>
        <comment>behind: The rule does not match:; %2 is a sentence</comment>
        <translation>
            <numerusform>%n von %1 Bedingungen ist nicht erfüllt. %2</numerusform>
            <numerusform>%n von %1 Bedingungen sind nicht erfüllt. %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule matches</source>
        <comment>a colon follows</comment>
        <translation>Die Regel passt</translation>
    </message>
    <message>
        <source>The rule matches (alternative %1 of %2 of the $or)</source>
        <comment>a colon follows</comment>
        <translation>Die Regel passt (Alternative %1 von %2 des $or)</translation>
    </message>
    <message>
        <source>The rule does not match</source>
        <comment>a colon follows</comment>
        <translation>Die Regel passt nicht</translation>
    </message>
    <message>
        <source>The rule does not match (alternative %1 of %2 of the $or)</source>
        <comment>a colon follows</comment>
        <translation>Die Regel passt nicht (Alternative %1 von %2 des $or)</translation>
    </message>
    <message>
        <source>The event cannot be read: %1 (at byte %2).</source>
        <comment>%1: the words of AWS&apos;s reader</comment>
        <translation>Das Event kann nicht gelesen werden: %1 (bei Byte %2).</translation>
    </message>
    <message>
        <source>%1 was not looked at, since the event cannot be read.</source>
        <translation>%1 wurde nicht geprüft, da das Event nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>the last two of a list: &quot;VOICE&quot;, &quot;CHAT&quot; or &quot;EMAIL&quot;</comment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two of a list that goes on</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 or one of %n more|%1 or one of %n more</source>
        <comment>the end of a long list of values</comment>
        <translation>
            <numerusform>%1 oder %n weiterer</numerusform>
            <numerusform>%1 oder einer von %n weiteren</numerusform>
        </translation>
    </message>
    <message>
        <source>equal to %1</source>
        <comment>a number equal to 5</comment>
        <translation>gleich %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>a number at least 5</comment>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <comment>a number above 5</comment>
        <translation>über %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <comment>a number at most 5</comment>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <comment>a number below 5</comment>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>the two ends of a range: above 0 and at most 5</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>text that starts with %1</source>
        <comment>what a rule wants, as a noun</comment>
        <translation>Text, der mit %1 beginnt</translation>
    </message>
    <message>
        <source>text that ends with %1</source>
        <comment>what a rule wants, as a noun</comment>
        <translation>Text, der mit %1 endet</translation>
    </message>
    <message>
        <source>text that fits %1</source>
        <comment>what a rule wants, as a noun; %1 is a wildcard</comment>
        <translation>Text, der zu %1 passt</translation>
    </message>
    <message>
        <source>%1 in any case</source>
        <comment>a text, upper and lower case alike</comment>
        <translation>%1 in beliebiger Schreibung</translation>
    </message>
    <message>
        <source>an empty list</source>
        <comment>anything but an empty list</comment>
        <translation>eine leere Liste</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <comment>a text that a rule wants</comment>
        <translation>genau %1</translation>
    </message>
    <message>
        <source>text that starts with %1 in any case</source>
        <comment>what a rule wants, as a noun</comment>
        <translation>Text, der mit %1 in beliebiger Schreibung beginnt</translation>
    </message>
    <message>
        <source>text that ends with %1 in any case</source>
        <comment>what a rule wants, as a noun</comment>
        <translation>Text, der mit %1 in beliebiger Schreibung endet</translation>
    </message>
    <message>
        <source>anything but %1</source>
        <comment>what a rule wants, as a noun</comment>
        <translation>alles außer %1</translation>
    </message>
    <message>
        <source>a number %1</source>
        <comment>what a rule wants, as a noun: a number above 0 and at most 5</comment>
        <translation>eine Zahl %1</translation>
    </message>
    <message>
        <source>an address in %1</source>
        <comment>what a rule wants, as a noun; %1 is a range of IP addresses</comment>
        <translation>eine Adresse in %1</translation>
    </message>
    <message>
        <source>any value</source>
        <comment>what a rule wants, as a noun</comment>
        <translation>irgendein Wert</translation>
    </message>
    <message>
        <source>no value at all</source>
        <comment>what a rule wants, as a noun</comment>
        <translation>gar kein Wert</translation>
    </message>
    <message>
        <source>%1 is %2 at %3</source>
        <comment>a path, its value and where that stands in the event; a clause</comment>
        <translation>%1 ist %2, an der Stelle %3</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>a path and its value; a clause</comment>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 has many values, none of them accepted; the nearest is %2</source>
        <comment>a clause</comment>
        <translation>%1 hat viele Werte, von denen keiner angenommen wird; der nächstliegende ist %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n value, which is not accepted: %2|%1 has %n values, none of them accepted; the nearest is %2</source>
        <comment>a clause</comment>
        <translation>
            <numerusform>%1 hat %n Wert, der nicht angenommen wird: %2</numerusform>
            <numerusform>%1 hat %n Werte, von denen keiner angenommen wird; der nächstliegende ist %2</numerusform>
        </translation>
    </message>
    <message>
        <source>the rule wants %1</source>
        <comment>a clause</comment>
        <translation>die Regel verlangt: %1</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a clause made a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>text</source>
        <comment>the type of a value</comment>
        <translation>Text</translation>
    </message>
    <message>
        <source>a number</source>
        <comment>the type of a value</comment>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <comment>the type of a value</comment>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>no value</source>
        <comment>the type of a value</comment>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>%1 is not in this event.</source>
        <translation>%1 ist nicht in diesem Event.</translation>
    </message>
    <message>
        <source>%1 is not in this event, but %2 is.</source>
        <translation>%1 ist nicht in diesem Event, aber %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is not in this event; it occurs in %2 of %n event|%1 is not in this event; it occurs in %2 of %n events</source>
        <comment>a clause</comment>
        <translation>
            <numerusform>%1 ist nicht in diesem Event; es kommt in %2 von %n Event vor</numerusform>
            <numerusform>%1 ist nicht in diesem Event; es kommt in %2 von %n Events vor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 occurs in 0 of %n event|%1 occurs in 0 of %n events</source>
        <comment>a clause</comment>
        <translation>
            <numerusform>%1 kommt in 0 von %n Event vor</numerusform>
            <numerusform>%1 kommt in 0 von %n Events vor</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 in %3.</source>
        <comment>in how many events paths occur: `a` occurs in 0 of 1,204 events; `b` in 391.</comment>
        <translation>%1; %2 in %3.</translation>
    </message>
    <message>
        <source>%1; this event has %2.</source>
        <comment>%1 is a clause</comment>
        <translation>%1; dieses Event hat %2.</translation>
    </message>
    <message>
        <source>%1; %2 — only one character differs from %3.</source>
        <comment>%1, %2: clauses</comment>
        <translation>%1; %2 — nur ein Zeichen unterscheidet sich von %3.</translation>
    </message>
    <message>
        <source>%1; %2 — only two characters differ from %3.</source>
        <comment>%1, %2: clauses</comment>
        <translation>%1; %2 — nur zwei Zeichen unterscheiden sich von %3.</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <comment>%1, %2: clauses</comment>
        <translation>%1; %2.</translation>
    </message>
    <message>
        <source>%1; %2; the text ends too early.</source>
        <comment>%1, %2: clauses</comment>
        <translation>%1; %2; der Text endet zu früh.</translation>
    </message>
    <message>
        <source>%1; %2; it stops fitting at %3.</source>
        <comment>%1, %2: clauses; %3 is the rest of the text</comment>
        <translation>%1; %2; ab %3 passt es nicht mehr.</translation>
    </message>
    <message>
        <source>%1; %2; only %3 agrees.</source>
        <comment>%1, %2: clauses; %3 is a part of a text</comment>
        <translation>%1; %2; nur %3 stimmt überein.</translation>
    </message>
    <message>
        <source>%1; %2; the very first character differs.</source>
        <comment>%1, %2: clauses</comment>
        <translation>%1; %2; schon das erste Zeichen ist anders.</translation>
    </message>
    <message>
        <source>%1; %2; the very last character differs.</source>
        <comment>%1, %2: clauses</comment>
        <translation>%1; %2; schon das letzte Zeichen ist anders.</translation>
    </message>
    <message>
        <source>%1 is an object here, not a value</source>
        <comment>a clause; %1 is a path</comment>
        <translation>%1 ist hier ein Objekt, kein Wert</translation>
    </message>
    <message>
        <source>%1 is an empty object here, not a value</source>
        <comment>a clause; %1 is a path</comment>
        <translation>%1 ist hier ein leeres Objekt, kein Wert</translation>
    </message>
    <message>
        <source>%1 is an array of objects here, not a value</source>
        <comment>a clause; %1 is a path</comment>
        <translation>%1 ist hier ein Array von Objekten, kein Wert</translation>
    </message>
    <message>
        <source>%1 is an empty array here, not a value</source>
        <comment>a clause; %1 is a path</comment>
        <translation>%1 ist hier ein leeres Array, kein Wert</translation>
    </message>
    <message>
        <source>%1; a rule tests its fields, such as %2.</source>
        <comment>%1: a clause, `a` is an object here</comment>
        <translation>%1; eine Regel prüft seine Felder, zum Beispiel %2.</translation>
    </message>
    <message>
        <source>AWS also looks an address up by its hexadecimal digits, here %1, and takes them for the number.</source>
        <translation>AWS sucht eine Adresse auch nach ihren hexadezimalen Ziffern, hier %1, und hält sie für die Zahl.</translation>
    </message>
    <message>
        <source>AWS reads the bare number as hexadecimal digits of an address.</source>
        <translation>AWS liest die bloße Zahl als hexadezimale Ziffern einer Adresse.</translation>
    </message>
    <message>
        <source>AWS compares addresses by their hexadecimal digits and does not tell IPv4 from IPv6.</source>
        <translation>AWS vergleicht Adressen nach ihren hexadezimalen Ziffern und unterscheidet IPv4 nicht von IPv6.</translation>
    </message>
    <message>
        <source>It is another spelling of the same address %1: AWS compares text that looks like an address by address.</source>
        <translation>Es ist eine andere Schreibweise derselben Adresse %1: AWS vergleicht Text, der wie eine Adresse aussieht, als Adresse.</translation>
    </message>
    <message>
        <source>%1 is absent from the array elements that the other conditions chose, as wanted.</source>
        <translation>%1 fehlt in den Array-Elementen, die die anderen Bedingungen gewählt haben, wie verlangt.</translation>
    </message>
    <message>
        <source>%1 is absent, as wanted.</source>
        <translation>%1 fehlt, wie verlangt.</translation>
    </message>
    <message>
        <source>%1, one of the values wanted.</source>
        <comment>%1 is a clause: `a` is &quot;x&quot;</comment>
        <translation>%1, einer der verlangten Werte.</translation>
    </message>
    <message>
        <source>%1, as wanted.</source>
        <comment>%1 is a clause: `a` is &quot;x&quot;</comment>
        <translation>%1, wie verlangt.</translation>
    </message>
    <message>
        <source>%1; any value will do.</source>
        <comment>%1 is a clause: `a` is &quot;x&quot;</comment>
        <translation>%1; jeder Wert ist recht.</translation>
    </message>
    <message>
        <source>%1, which is not %2.</source>
        <comment>%1 is a clause: `a` is &quot;x&quot;</comment>
        <translation>%1 und nicht %2.</translation>
    </message>
    <message>
        <source>%1, inside %2.</source>
        <comment>%1 is a clause: `a` is &quot;10.0.0.1&quot;; %2 a range of IP addresses</comment>
        <translation>%1, innerhalb von %2.</translation>
    </message>
    <message>
        <source>%1, %2 as wanted.</source>
        <comment>`a` is 3, above 0 and at most 5 as wanted.</comment>
        <translation>%1, wie verlangt %2.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>`a` is &quot;xyz&quot;: text that starts with &quot;xy&quot;.</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1; %2 — only upper and lower case differ.</source>
        <comment>%1, %2: clauses</comment>
        <translation>%1; %2 — nur Groß- und Kleinschreibung unterscheiden sich.</translation>
    </message>
    <message>
        <source>%1 is the text %2; %3 — text and numbers never match each other.</source>
        <comment>%3 is a clause: the rule wants 300</comment>
        <translation>%1 ist der Text %2; %3 — Text und Zahlen passen nie zueinander.</translation>
    </message>
    <message>
        <source>%1 is the number %2; the rule wants the text %3 — values of different types never match.</source>
        <translation>%1 ist die Zahl %2; die Regel verlangt den Text %3 — Werte verschiedener Typen passen nie zueinander.</translation>
    </message>
    <message>
        <source>%1 is %2; the rule wants the text %3 — values of different types never match.</source>
        <comment>%2 is true, false or null</comment>
        <translation>%1 ist %2; die Regel verlangt den Text %3 — Werte verschiedener Typen passen nie zueinander.</translation>
    </message>
    <message>
        <source>All values of %1 are excluded by the rule; the first is %2.</source>
        <translation>Alle Werte von %1 sind durch die Regel ausgeschlossen; der erste ist %2.</translation>
    </message>
    <message>
        <source>%1 is %2, which the rule excludes: it wants %3.</source>
        <translation>%1 ist %2, was die Regel ausschließt; sie verlangt: %3.</translation>
    </message>
    <message>
        <source>%1, outside the range; %2.</source>
        <comment>%1, %2: clauses</comment>
        <translation>%1, außerhalb des Bereichs; %2.</translation>
    </message>
    <message>
        <source>%1, which is no IP address; %2.</source>
        <comment>%1, %2: clauses</comment>
        <translation>%1, was keine IP-Adresse ist; %2.</translation>
    </message>
    <message>
        <source>%1 is present with %2, but the rule wants it absent.</source>
        <comment>a path and its value</comment>
        <translation>%1 ist mit %2 vorhanden, aber die Regel verlangt, dass es fehlt.</translation>
    </message>
    <message>
        <source>%1, which would do, but not in the same array element as the other conditions.</source>
        <comment>%1 is a clause: `a` is &quot;x&quot;</comment>
        <translation>%1, was passen würde, aber nicht im selben Array-Element wie die anderen Bedingungen.</translation>
    </message>
    <message>
        <source>%1, which would do, but not in the same array element as the other conditions: %2 was met at %3, this value stands at %4.</source>
        <comment>%1 is a clause: `a` is &quot;x&quot;; %2 a path; %3 and %4 places in the event</comment>
        <translation>%1, was passen würde, aber nicht im selben Array-Element wie die anderen Bedingungen: %2 war bei %3 erfüllt, dieser Wert steht bei %4.</translation>
    </message>
    <message>
        <source>%1; %2 — numbers that are too long or too large to be compared exactly match only in the very same spelling.</source>
        <comment>%1, %2: clauses</comment>
        <translation>%1; %2 — Zahlen, die zu lang oder zu groß für einen genauen Vergleich sind, passen nur in genau derselben Schreibweise.</translation>
    </message>
    <message>
        <source>%1, %2; %3, which a value of this type can never be.</source>
        <comment>`a` is 12, a number; the rule wants text that starts with &quot;1&quot;, which …</comment>
        <translation>%1, %2; %3 — das kann ein Wert dieses Typs nie sein.</translation>
    </message>
    <message>
        <source>there is no open bracket for this one</source>
        <translation>zu dieser Klammer gibt es keine öffnende</translation>
    </message>
    <message>
        <source>the closing quote is missing</source>
        <translation>das schließende Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>write %1 for &quot;is not&quot;, or the word %2 before a term</source>
        <translation>schreiben Sie %1 für „ist nicht“, oder das Wort %2 vor einen Ausdruck</translation>
    </message>
    <message>
        <source>too many brackets or nots within each other</source>
        <translation>zu viele Klammern oder Verneinungen ineinander</translation>
    </message>
    <message>
        <source>the closing bracket for this one is missing</source>
        <translation>die schließende Klammer zu dieser fehlt</translation>
    </message>
    <message>
        <source>a term is missing before this word</source>
        <translation>vor diesem Wort fehlt ein Ausdruck</translation>
    </message>
    <message>
        <source>a path is missing before %1, for example %2</source>
        <translation>vor %1 fehlt ein Pfad, zum Beispiel %2</translation>
    </message>
    <message>
        <source>a term is missing before this bracket</source>
        <translation>vor dieser Klammer fehlt ein Ausdruck</translation>
    </message>
    <message>
        <source>a term is missing here: text, path = value, %1, %2, %3 or %4</source>
        <comment>in the filter; %1 to %4 are words of its language</comment>
        <translation>hier fehlt ein Ausdruck: Text, Pfad = Wert, %1, %2, %3 oder %4</translation>
    </message>
    <message>
        <source>a value is missing behind %1</source>
        <translation>hinter %1 fehlt ein Wert</translation>
    </message>
    <message>
        <source>behind %1 stands %2, %3, %4 or %5</source>
        <translation>hinter %1 steht %2, %3, %4 oder %5</translation>
    </message>
    <message>
        <source>the tag&apos;s name is missing, for example %1, or %2 for any</source>
        <translation>der Name der Markierung fehlt, zum Beispiel %1, oder %2 für jede</translation>
    </message>
    <message>
        <source>a part of the detail-type is missing, for example %1</source>
        <translation>ein Teil des detail-type fehlt, zum Beispiel %1</translation>
    </message>
    <message>
        <source>the conversation&apos;s id is missing</source>
        <translation>die ID der Konversation fehlt</translation>
    </message>
    <message>
        <source>the step %1 of event %2 in a bus log</source>
        <translation>der Schritt %1 von Event %2 in einem Bus-Log</translation>
    </message>
    <message>
        <source>the step %1 of event %2 in a bus log, without the event: set the bus&apos;s log to detail FULL</source>
        <translation>der Schritt %1 von Event %2 in einem Bus-Log, ohne das Event: stellen Sie das Log des Busses auf das Detail FULL</translation>
    </message>
    <message>
        <source>an EventBridge bus log</source>
        <translation>ein EventBridge-Bus-Log</translation>
    </message>
    <message>
        <source>step: %1</source>
        <translation>Schritt: %1</translation>
    </message>
    <message>
        <source>a WebSocket heartbeat, not an event</source>
        <translation>ein WebSocket-Lebenszeichen, kein Event</translation>
    </message>
    <message>
        <source>a WebSocket notice, not an event</source>
        <translation>eine WebSocket-Mitteilung, kein Event</translation>
    </message>
    <message>
        <source>a bare Genesys detail, put into an envelope</source>
        <translation>ein bloßes Genesys-detail, in einen Umschlag gesteckt</translation>
    </message>
    <message>
        <source>a Logs Insights row</source>
        <translation>eine Zeile aus Logs Insights</translation>
    </message>
    <message>
        <source>a Logs Insights row without @message: add it to the query&apos;s fields</source>
        <translation>eine Zeile aus Logs Insights ohne @message: fügen Sie es zu den Feldern der Abfrage hinzu</translation>
    </message>
    <message>
        <source>Lambda&apos;s own log line, not an event</source>
        <translation>eine eigene Logzeile von Lambda, kein Event</translation>
    </message>
    <message>
        <source>a Lambda log</source>
        <translation>ein Lambda-Log</translation>
    </message>
    <message>
        <source>a Lambda record</source>
        <translation>ein Lambda-Datensatz</translation>
    </message>
    <message>
        <source>an SQS message body in a Lambda record</source>
        <translation>der Inhalt einer SQS-Nachricht in einem Lambda-Datensatz</translation>
    </message>
    <message>
        <source>a Kinesis record (base64): decode its data first</source>
        <translation>ein Kinesis-Datensatz (base64): dekodieren Sie zuerst seine Daten</translation>
    </message>
    <message>
        <source>a log message</source>
        <translation>eine Lognachricht</translation>
    </message>
    <message>
        <source>CloudWatch Logs</source>
        <translation>CloudWatch Logs</translation>
    </message>
    <message>
        <source>a PutEvents entry whose Detail is not a JSON object</source>
        <translation>ein PutEvents-Eintrag, dessen Detail kein JSON-Objekt ist</translation>
    </message>
    <message>
        <source>a PutEvents entry, made into the event that the bus would send (id, account, region and time are made up)</source>
        <translation>ein PutEvents-Eintrag, zu dem Event gemacht, das der Bus senden würde (id, account, region und time sind erfunden)</translation>
    </message>
    <message>
        <source>SNS asks to confirm a subscription, not an event</source>
        <translation>SNS bittet, ein Abonnement zu bestätigen, kein Event</translation>
    </message>
    <message>
        <source>an SNS notification</source>
        <translation>eine SNS-Benachrichtigung</translation>
    </message>
    <message>
        <source>an SQS message body</source>
        <translation>der Inhalt einer SQS-Nachricht</translation>
    </message>
    <message>
        <source>the body of a dead-letter queue&apos;s message</source>
        <translation>der Inhalt einer Nachricht der Dead-Letter-Queue</translation>
    </message>
    <message>
        <source>a control message of CloudWatch Logs, not an event</source>
        <translation>eine Steuernachricht von CloudWatch Logs, kein Event</translation>
    </message>
    <message>
        <source>a CloudWatch Logs subscription</source>
        <translation>ein Abonnement von CloudWatch Logs</translation>
    </message>
    <message>
        <source>the array is cut off: events may be missing at the end</source>
        <translation>das Array ist abgeschnitten: am Ende können Events fehlen</translation>
    </message>
    <message>
        <source>compressed with gzip several times: unpack it first</source>
        <translation>mehrfach mit gzip komprimiert: entpacken Sie es zuerst</translation>
    </message>
    <message>
        <source>a ZIP archive: unpack it first</source>
        <translation>ein ZIP-Archiv: entpacken Sie es zuerst</translation>
    </message>
    <message>
        <source>compressed with zstd: unpack it first</source>
        <translation>mit zstd komprimiert: entpacken Sie es zuerst</translation>
    </message>
    <message>
        <source>UTF-16: save it as UTF-8 first</source>
        <translation>UTF-16: speichern Sie es zuerst als UTF-8</translation>
    </message>
    <message>
        <source>the text is cut off behind its list</source>
        <translation>der Text ist hinter seiner Liste abgeschnitten</translation>
    </message>
    <message>
        <source>the record has no end within %1 MB</source>
        <translation>der Datensatz hat innerhalb von %1 MB kein Ende</translation>
    </message>
    <message>
        <source>the record is cut off at the end</source>
        <translation>der Datensatz ist am Ende abgeschnitten</translation>
    </message>
    <message>
        <source>the record is cut off at the end: %1</source>
        <translation>der Datensatz ist am Ende abgeschnitten: %1</translation>
    </message>
    <message>
        <source>the record has no end</source>
        <translation>der Datensatz hat kein Ende</translation>
    </message>
    <message>
        <source>a line of a log</source>
        <translation>eine Zeile eines Logs</translation>
    </message>
    <message>
        <source>expected an event (a JSON object)</source>
        <translation>ein Event (ein JSON-Objekt) wurde erwartet</translation>
    </message>
    <message>
        <source>a JSON string</source>
        <translation>ein JSON-String</translation>
    </message>
    <message>
        <source>a quoted field has no end: the rest cannot be read</source>
        <translation>ein Feld in Anführungszeichen hat kein Ende: der Rest kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>a CSV export</source>
        <translation>ein CSV-Export</translation>
    </message>
    <message>
        <source>too few fields in this line</source>
        <translation>zu wenige Felder in dieser Zeile</translation>
    </message>
    <message>
        <source>the gzip data is damaged here: %1</source>
        <translation>die gzip-Daten sind hier beschädigt: %1</translation>
    </message>
    <message>
        <source>no memory</source>
        <translation>kein Speicher</translation>
    </message>
    <message>
        <source>the gzip data is cut off here: events may be missing</source>
        <translation>die gzip-Daten sind hier abgeschnitten: Events können fehlen</translation>
    </message>
    <message>
        <source>not gzip</source>
        <translation>kein gzip</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>kein JSON-Objekt</translation>
    </message>
    <message>
        <source>a message without an event</source>
        <translation>eine Nachricht ohne Event</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>where an event was found: from an SQS message body</comment>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>what an event was wrapped in, and what that was in</comment>
        <translation>%1 in: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what became of a record, and where it was found: the event 1 again, from a CSV export</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>why a record is no event, and where it was found</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>single quotes: this looks like Python&apos;s repr, not JSON. Log %1 instead of %2, or convert the record: %3</source>
        <translation>einfache Anführungszeichen: das sieht nach Pythons repr aus, nicht nach JSON. Loggen Sie %1 statt %2, oder wandeln Sie den Datensatz um: %3</translation>
    </message>
    <message>
        <source>a name without quotes: this looks like JavaScript&apos;s console.log of an object, not JSON. Log %1 instead of %2</source>
        <translation>ein Name ohne Anführungszeichen: das sieht nach JavaScripts console.log eines Objekts aus, nicht nach JSON. Loggen Sie %1 statt %2</translation>
    </message>
    <message>
        <source>not valid JSON</source>
        <translation>kein gültiges JSON</translation>
    </message>
    <message>
        <source>an empty list (%1)</source>
        <translation>eine leere Liste (%1)</translation>
    </message>
    <message>
        <source>wrapped more than %1 times</source>
        <translation>mehr als %1 Mal verpackt</translation>
    </message>
    <message>
        <source>an empty message</source>
        <translation>eine leere Nachricht</translation>
    </message>
    <message>
        <source>a JSON string without an end</source>
        <translation>ein JSON-String ohne Ende</translation>
    </message>
    <message>
        <source>no detail-type: is this an EventBridge event?</source>
        <translation>kein detail-type: ist das ein EventBridge-Event?</translation>
    </message>
    <message>
        <source>the event %1 again</source>
        <translation>noch einmal das Event %1</translation>
    </message>
    <message>
        <source>a block of stored events is damaged</source>
        <translation>ein Block gespeicherter Events ist beschädigt</translation>
    </message>
    <message>
        <source>fetch or import these events again</source>
        <translation>rufen Sie diese Events erneut ab, oder importieren Sie sie erneut</translation>
    </message>
    <message>
        <source>write it as the other exercises are written</source>
        <translation>so schreiben, wie die anderen Übungen geschrieben sind</translation>
    </message>
    <message>
        <source>the text &quot;%1&quot; is missing</source>
        <translation>der Text &quot;%1&quot; fehlt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no list of lines</source>
        <translation>&quot;%1&quot; ist keine Liste von Zeilen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no list of events</source>
        <translation>&quot;%1&quot; ist keine Liste von Events</translation>
    </message>
    <message>
        <source>an event needs &quot;%1&quot; (true or false) and &quot;%2&quot; (an object)</source>
        <translation>ein Event braucht &quot;%1&quot; (true oder false) und &quot;%2&quot; (ein Objekt)</translation>
    </message>
    <message>
        <source>FAILED %1: %2</source>
        <comment>a case of a suite and why</comment>
        <translation>FEHLER %1: %2</translation>
    </message>
    <message>
        <source>FAILED %1 (%2): %3</source>
        <comment>a case of a suite, where it is and why</comment>
        <translation>FEHLER %1 (%2): %3</translation>
    </message>
    <message numerus="yes">
        <source>%n case: %1 passed, %2 failed|%n cases: %1 passed, %2 failed</source>
        <translation>
            <numerusform>%n Fall: %1 bestanden, %2 nicht bestanden</numerusform>
            <numerusform>%n Fälle: %1 bestanden, %2 nicht bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case: %1 passed, %2 failed, %3 without expectation|%n cases: %1 passed, %2 failed, %3 without expectation</source>
        <translation>
            <numerusform>%n Fall: %1 bestanden, %2 nicht bestanden, %3 ohne Erwartung</numerusform>
            <numerusform>%n Fälle: %1 bestanden, %2 nicht bestanden, %3 ohne Erwartung</numerusform>
        </translation>
    </message>
    <message>
        <source>expected valid %1, got %2</source>
        <comment>true or false</comment>
        <translation>valid %1 erwartet, %2 erhalten</translation>
    </message>
    <message>
        <source>expected match %1, got %2</source>
        <comment>true or false</comment>
        <translation>match %1 erwartet, %2 erhalten</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>two reasons, one after the other</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>why a case fails, and the error behind it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>this line is not one JSON object</source>
        <translation>diese Zeile ist nicht ein JSON-Objekt</translation>
    </message>
    <message>
        <source>A suite has one case a line: %1</source>
        <translation>Eine Testsuite hat einen Fall je Zeile: %1</translation>
    </message>
    <message>
        <source>the case has no &quot;%1&quot;</source>
        <translation>der Fall hat kein &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;: the rule as a JSON object, or its text as a string</source>
        <translation>&quot;%1&quot; ergänzen: die Regel als JSON-Objekt, oder ihr Text als String</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not true or false</source>
        <translation>&quot;%1&quot; ist nicht true oder false</translation>
    </message>
    <message>
        <source>Write true or false, or leave it out</source>
        <translation>true oder false schreiben, oder weglassen</translation>
    </message>
    <message>
        <source>the case expects a verdict but has no &quot;%1&quot;</source>
        <translation>der Fall erwartet ein Urteil, hat aber kein &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;: the event as a JSON object, or its text as a string</source>
        <translation>&quot;%1&quot; ergänzen: das Event als JSON-Objekt, oder sein Text als String</translation>
    </message>
    <message>
        <source>Event is not readable: %1 (byte %2)</source>
        <comment>%1: the words of AWS&apos;s reader</comment>
        <translation>Das Event ist nicht lesbar: %1 (Byte %2)</translation>
    </message>
    <message>
        <source>this is no time: write 08:00, 2026-02-03 or both, as in time &gt; 2026-02-03 08:00</source>
        <translation>das ist keine Zeit: schreiben Sie 08:00, 2026-02-03 oder beides, wie in time &gt; 2026-02-03 08:00</translation>
    </message>
    <message>
        <source>%1 is hidden (%2 stands for it); the rule accepts it.</source>
        <translation>%1 ist verborgen (%2 steht dafür); die Regel nimmt den Wert an.</translation>
    </message>
    <message>
        <source>%1 is hidden (%2 stands for it); only upper and lower case differ from what the rule wants.</source>
        <translation>%1 ist verborgen (%2 steht dafür); nur Groß- und Kleinschreibung weichen von dem ab, was die Regel verlangt.</translation>
    </message>
    <message>
        <source>%1 is hidden (%2 stands for it); it is text, and text and numbers never match each other.</source>
        <translation>%1 ist verborgen (%2 steht dafür); es ist Text, und Text und Zahlen passen nie zueinander.</translation>
    </message>
    <message>
        <source>%1 is hidden (%2 stands for it); the rule excludes it.</source>
        <translation>%1 ist verborgen (%2 steht dafür); die Regel schließt den Wert aus.</translation>
    </message>
    <message>
        <source>%1 is hidden (%2 stands for it); it does not start as the rule wants.</source>
        <translation>%1 ist verborgen (%2 steht dafür); der Wert beginnt nicht so, wie die Regel es verlangt.</translation>
    </message>
    <message>
        <source>%1 is hidden (%2 stands for it); it does not end as the rule wants.</source>
        <translation>%1 ist verborgen (%2 steht dafür); der Wert endet nicht so, wie die Regel es verlangt.</translation>
    </message>
    <message>
        <source>%1 is hidden (%2 stands for it); it does not fit what the rule wants.</source>
        <translation>%1 ist verborgen (%2 steht dafür); der Wert passt nicht zu dem, was die Regel verlangt.</translation>
    </message>
    <message>
        <source>%1 is hidden (%2 stands for it); it lies outside the range that the rule wants.</source>
        <translation>%1 ist verborgen (%2 steht dafür); der Wert liegt außerhalb des Bereichs, den die Regel verlangt.</translation>
    </message>
    <message>
        <source>%1 is hidden (%2 stands for it); it is no IP address.</source>
        <translation>%1 ist verborgen (%2 steht dafür); der Wert ist keine IP-Adresse.</translation>
    </message>
    <message>
        <source>%1 is hidden (%2 stands for it); the rule wants no value there.</source>
        <translation>%1 ist verborgen (%2 steht dafür); die Regel verlangt, dass dort kein Wert steht.</translation>
    </message>
    <message>
        <source>%1 is hidden (%2 stands for it); it would do, but not in the same array element as the other conditions.</source>
        <translation>%1 ist verborgen (%2 steht dafür); der Wert wäre recht, steht aber nicht im selben Array-Element wie die anderen Bedingungen.</translation>
    </message>
    <message>
        <source>%1 is hidden (%2 stands for it); a value of its type can never be what the rule wants.</source>
        <translation>%1 ist verborgen (%2 steht dafür); ein Wert dieses Typs kann nie sein, was die Regel verlangt.</translation>
    </message>
    <message>
        <source>%1 is hidden (%2 stands for it); the rule wants something else.</source>
        <translation>%1 ist verborgen (%2 steht dafür); die Regel verlangt etwas anderes.</translation>
    </message>
    <message>
        <source>%1 has very many values; the one that decides is hidden.</source>
        <translation>%1 hat sehr viele Werte; der entscheidende ist verborgen.</translation>
    </message>
    <message>
        <source>the rule wants events of a partner; they arrive only on the partner event bus, not on the default bus</source>
        <translation>die Regel will Events eines Partners; sie kommen nur auf dem Partner-Event-Bus an, nicht auf dem Standard-Bus</translation>
    </message>
    <message>
        <source>type its name, which is the source of the events: for Genesys Cloud aws.partner/genesys.com/cloud/ORGANISATION-ID/SUFFIX</source>
        <translation>den Namen eingeben, er ist die Quelle der Events: für Genesys Cloud aws.partner/genesys.com/cloud/ORGANISATIONS-ID/SUFFIX</translation>
    </message>
    <message>
        <source>Events on the partner event bus %1 have another source than the rule wants; on this bus the rule never fires.</source>
        <translation>Events auf dem Partner-Event-Bus %1 haben eine andere Quelle, als die Regel will; auf diesem Bus feuert die Regel nie.</translation>
    </message>
    <message>
        <source>Events of a partner arrive only on the partner event bus, whose name is their source; on the default bus the rule never fires.</source>
        <translation>Events eines Partners kommen nur auf dem Partner-Event-Bus an, dessen Name ihre Quelle ist; auf dem Standard-Bus feuert die Regel nie.</translation>
    </message>
    <message>
        <source>Events of a partner arrive only on the partner event bus, whose name is their source; on %1 the rule never fires, unless a rule on the partner event bus sends them there.</source>
        <translation>Events eines Partners kommen nur auf dem Partner-Event-Bus an, dessen Name ihre Quelle ist; auf %1 feuert die Regel nie, wenn nicht eine Regel auf dem Partner-Event-Bus sie dorthin leitet.</translation>
    </message>
    <message>
        <source>A rule without a target does nothing: give the ARN of one, or add it in AWS.</source>
        <translation>Eine Regel ohne Ziel tut nichts: die ARN eines Ziels angeben oder es in AWS hinzufügen.</translation>
    </message>
    <message>
        <source>The event pattern has %1 characters; AWS takes 2,048 unless the account&apos;s quota was raised.</source>
        <translation>Das Event-Pattern hat %1 Zeichen; AWS nimmt 2.048, wenn das Kontingent des Kontos nicht erhöht wurde.</translation>
    </message>
    <message>
        <source>YAML</source>
        <comment>around a rule that was pasted</comment>
        <translation>YAML</translation>
    </message>
    <message>
        <source>both conditions hold.</source>
        <comment>behind: The rule matches:</comment>
        <translation>beide Bedingungen sind erfüllt.</translation>
    </message>
    <message>
        <source>The rule has %1 characters without white space; the service takes at most 4,096, and 2,048 unless the account&apos;s quota &quot;event pattern size&quot; was raised.</source>
        <translation>Die Regel hat ohne Leerraum %1 Zeichen; der Dienst nimmt höchstens 4.096, und 2.048, sofern das Kontingent „event pattern size“ des Kontos nicht erhöht wurde.</translation>
    </message>
    <message>
        <source>The rule has %1 characters without white space; accounts take 2,048 unless their quota &quot;event pattern size&quot; was raised, and then at most 4,096.</source>
        <translation>Die Regel hat ohne Leerraum %1 Zeichen; Konten nehmen 2.048, sofern ihr Kontingent „event pattern size“ nicht erhöht wurde, und dann höchstens 4.096.</translation>
    </message>
    <message>
        <source>Template expression</source>
        <translation>Vorlagenausdruck</translation>
    </message>
    <message>
        <source>A template fills in %1 when it is deployed. In a rule AWS takes it literally: only events with exactly this text match.</source>
        <translation>Eine Vorlage setzt %1 beim Bereitstellen ein. In einer Regel nimmt AWS es wörtlich: Nur Events mit genau diesem Text passen.</translation>
    </message>
    <message>
        <source>The rule does not match this event: to see it match there, choose another one.</source>
        <translation>Die Regel passt nicht auf dieses Event: Um dort einen Treffer zu sehen, wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>awslogs.data is damaged: it is not gzip in base64</source>
        <translation>awslogs.data ist beschädigt: kein gzip in Base64</translation>
    </message>
    <message>
        <source>a function&apos;s awslogs.data</source>
        <translation>awslogs.data einer Funktion</translation>
    </message>
    <message>
        <source>%1 (line %2, column %3)</source>
        <translation>%1 (Zeile %2, Spalte %3)</translation>
    </message>
    <message numerus="yes">
        <source>%n line is no case|%n lines are no cases</source>
        <comment>behind the number of cases of a suite</comment>
        <translation>
            <numerusform>%n Zeile ist kein Fall</numerusform>
            <numerusform>%n Zeilen sind keine Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the brace that ends the rule too early</source>
        <translation>Die Klammer entfernen, die die Regel zu früh beendet</translation>
    </message>
    <message>
        <source>Remove the brace that is too many</source>
        <translation>Die überzählige Klammer entfernen</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <comment>the file whose rule all cases of a suite were tested against</comment>
        <translation>Regel: %1</translation>
    </message>
    <message>
        <source>There is no value here. Choose one of the event&apos;s values.</source>
        <translation>Hier ist kein Wert. Wählen Sie einen der Werte des Events.</translation>
    </message>
    <message>
        <source>A rule cannot test the path %1.</source>
        <translation>Eine Regel kann den Pfad %1 nicht prüfen.</translation>
    </message>
    <message>
        <source>The event has no value at %1.</source>
        <translation>Das Event hat bei %1 keinen Wert.</translation>
    </message>
    <message>
        <source>The value is too long for a rule.</source>
        <translation>Der Wert ist zu lang für eine Regel.</translation>
    </message>
    <message>
        <source>There is no value at %1 itself, only inside it. Choose one of those.</source>
        <translation>Bei %1 selbst ist kein Wert, nur darin. Wählen Sie einen davon.</translation>
    </message>
    <message>
        <source>There are several values at %1. Choose one of them in the payload tree.</source>
        <translation>Bei %1 sind mehrere Werte. Wählen Sie einen davon im Payload-Baum.</translation>
    </message>
    <message>
        <source>%1 is an object. A rule tests the values inside it: choose one of those.</source>
        <translation>%1 ist ein Objekt. Eine Regel prüft die Werte darin: Wählen Sie einen davon.</translation>
    </message>
    <message>
        <source>The value is no JSON.</source>
        <translation>Der Wert ist kein JSON.</translation>
    </message>
    <message>
        <source>anything-but takes texts and numbers only, not %1.</source>
        <translation>anything-but nimmt nur Texte und Zahlen, nicht %1.</translation>
    </message>
    <message>
        <source>anything-but cannot compare the number %1.</source>
        <translation>anything-but kann die Zahl %1 nicht vergleichen.</translation>
    </message>
    <message>
        <source>The rule is too long to be changed this way. Edit its text.</source>
        <translation>Die Regel ist zu lang, um sie so zu ändern. Bearbeiten Sie ihren Text.</translation>
    </message>
    <message>
        <source>The rule&apos;s text has errors. Correct them first; see Problems.</source>
        <translation>Der Text der Regel hat Fehler. Korrigieren Sie sie zuerst; siehe Probleme.</translation>
    </message>
    <message>
        <source>The rule tests %1 inside $or. Change the alternative that is meant there.</source>
        <translation>Die Regel prüft %1 innerhalb von $or. Ändern Sie dort die Alternative, die gemeint ist.</translation>
    </message>
    <message>
        <source>The rule is not valid. Correct it first; see Problems.</source>
        <translation>Die Regel ist nicht gültig. Korrigieren Sie sie zuerst; siehe Probleme.</translation>
    </message>
    <message>
        <source>The rule cannot be changed this way. Edit its text.</source>
        <translation>Die Regel lässt sich so nicht ändern. Bearbeiten Sie ihren Text.</translation>
    </message>
    <message>
        <source>Another leaf of the rule stands in the way of %1: a path has either a value or further names below it.</source>
        <translation>Eine andere Bedingung der Regel steht %1 im Weg: Ein Pfad hat entweder einen Wert oder weitere Namen unter sich.</translation>
    </message>
    <message>
        <source>Add the leaf %1 with the value %2</source>
        <comment>a change of a rule</comment>
        <translation>Die Bedingung %1 mit dem Wert %2 hinzufügen</translation>
    </message>
    <message>
        <source>Add the leaf %1 with anything but %2</source>
        <comment>a change of a rule</comment>
        <translation>Die Bedingung %1 mit allem außer %2 hinzufügen</translation>
    </message>
    <message>
        <source>Require %1 to exist</source>
        <comment>a change of a rule</comment>
        <translation>Verlangen, dass %1 vorhanden ist</translation>
    </message>
    <message>
        <source>The rule accepts %2 at %1 already.</source>
        <translation>Die Regel nimmt %2 bei %1 schon an.</translation>
    </message>
    <message>
        <source>Exclude %2 at %1 no longer</source>
        <comment>a change of a rule</comment>
        <translation>%2 bei %1 nicht mehr ausschließen</translation>
    </message>
    <message>
        <source>If %1 accepted %2 too, it would hold for every event. Delete the leaf instead.</source>
        <translation>Würde %1 auch %2 annehmen, wäre die Bedingung bei jedem Event erfüllt. Löschen Sie sie stattdessen.</translation>
    </message>
    <message>
        <source>Accept every value at %1: only %2 was excluded</source>
        <comment>a change of a rule</comment>
        <translation>Bei %1 jeden Wert annehmen: Nur %2 war ausgeschlossen</translation>
    </message>
    <message>
        <source>Accept %2 at %1 too</source>
        <comment>a change of a rule</comment>
        <translation>Auch %2 bei %1 annehmen</translation>
    </message>
    <message>
        <source>The rule excludes %2 at %1 already.</source>
        <translation>Die Regel schließt %2 bei %1 schon aus.</translation>
    </message>
    <message>
        <source>Exclude %2 at %1 too</source>
        <comment>a change of a rule</comment>
        <translation>Auch %2 bei %1 ausschließen</translation>
    </message>
    <message>
        <source>Accept anything but %2 at %1, in the place of what the rule accepts there now</source>
        <comment>a change of a rule</comment>
        <translation>Bei %1 alles außer %2 annehmen, anstelle dessen, was die Regel dort jetzt annimmt</translation>
    </message>
    <message>
        <source>The rule requires %1 to exist already: the leaf holds only where there is a value.</source>
        <translation>Die Regel verlangt schon, dass %1 vorhanden ist: Die Bedingung ist nur mit einem Wert erfüllt.</translation>
    </message>
    <message>
        <source>Require %1 to exist: the rule accepts no longer that it is absent</source>
        <comment>a change of a rule</comment>
        <translation>Verlangen, dass %1 vorhanden ist: Die Regel nimmt nicht mehr an, dass es fehlt</translation>
    </message>
    <message>
        <source>a bare Genesys detail, put into an envelope that has no time</source>
        <translation>ein bloßes Genesys-detail, in einen Umschlag ohne Zeit gesteckt</translation>
    </message>
    <message>
        <source>a PutEvents entry, made into the event that the bus would send (id, account and region are made up; it has no time)</source>
        <translation>ein PutEvents-Eintrag, zu dem Event gemacht, das der Bus senden würde (id, account und region sind erfunden; time fehlt)</translation>
    </message>
    <message>
        <source>a Python or JavaScript object</source>
        <translation>ein Python- oder JavaScript-Objekt</translation>
    </message>
    <message>
        <source>%1 was made up here; what was loaded does not tell it.</source>
        <comment>%1: a path</comment>
        <translation>%1 wurde hier ergänzt; was geladen wurde, sagt darüber nichts.</translation>
    </message>
    <message>
        <source>%1 is not carried by events from this source.</source>
        <comment>%1: a path</comment>
        <translation>%1 kommt in Ereignissen aus dieser Quelle nicht vor.</translation>
    </message>
    <message>
        <source>Accept %2 at %1 no longer</source>
        <comment>a change of a rule</comment>
        <translation>%2 bei %1 nicht mehr annehmen</translation>
    </message>
    <message>
        <source>Excluding %2 would not keep this event out: it has more values at %1, and one that is accepted is enough.</source>
        <translation>%2 auszuschließen würde dieses Event nicht fernhalten: es hat bei %1 weitere Werte, und einer, den die Regel annimmt, genügt.</translation>
    </message>
    <message>
        <source>%1 is hidden (%2 stands for it); it is a number, and text and numbers never match each other.</source>
        <translation>%1 ist verborgen (%2 steht dafür); es ist eine Zahl, und Text und Zahlen passen nie zueinander.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>The workspace file is damaged</source>
        <translation>Die Datei des Arbeitsbereichs ist beschädigt</translation>
    </message>
    <message>
        <source>The disk is full: the newest changes are not stored</source>
        <translation>Die Platte ist voll: die neuesten Änderungen sind nicht gespeichert</translation>
    </message>
    <message>
        <source>Free some space; nothing stored before is lost</source>
        <translation>Geben Sie Platz frei; nichts, was schon gespeichert war, ist verloren</translation>
    </message>
    <message>
        <source>The workspace file cannot be written</source>
        <translation>Die Datei des Arbeitsbereichs kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Another program is using the workspace file</source>
        <translation>Ein anderes Programm benutzt die Datei des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>The workspace cannot be read or written</source>
        <translation>Der Arbeitsbereich kann nicht gelesen oder geschrieben werden</translation>
    </message>
    <message>
        <source>The damaged workspace file cannot be set aside</source>
        <translation>Die beschädigte Datei des Arbeitsbereichs kann nicht beiseitegelegt werden</translation>
    </message>
    <message>
        <source>Move it away by hand</source>
        <translation>Verschieben Sie sie von Hand</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen</translation>
    </message>
    <message>
        <source>Another Rulewright is using this workspace</source>
        <translation>Ein anderes Rulewright benutzt diesen Arbeitsbereich</translation>
    </message>
    <message>
        <source>%1, process %2 on %3: %4</source>
        <translation>%1, Prozess %2 auf %3: %4</translation>
    </message>
    <message>
        <source>Go on in the other window, or close it and start again; nothing of this window is kept meanwhile</source>
        <translation>Arbeiten Sie im anderen Fenster weiter, oder schließen Sie es und starten Sie neu; inzwischen wird von diesem Fenster nichts behalten</translation>
    </message>
    <message>
        <source>The workspace folder cannot be created</source>
        <translation>Der Ordner des Arbeitsbereichs kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>This database is not a Rulewright workspace</source>
        <translation>Diese Datenbank ist kein Arbeitsbereich von Rulewright</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>The workspace was written by a newer Rulewright</source>
        <translation>Der Arbeitsbereich wurde von einem neueren Rulewright geschrieben</translation>
    </message>
    <message>
        <source>its layout is version %1, this program knows %2</source>
        <translation>sein Aufbau hat Version %1, dieses Programm kennt %2</translation>
    </message>
    <message>
        <source>Update Rulewright; the file was left as it is</source>
        <translation>Aktualisieren Sie Rulewright; die Datei blieb, wie sie ist</translation>
    </message>
    <message>
        <source>The workspace cannot be locked</source>
        <translation>Der Arbeitsbereich kann nicht gesperrt werden</translation>
    </message>
    <message>
        <source>Is the disk full? What was kept is still there: make room and start again; nothing of this window is kept meanwhile</source>
        <translation>Ist der Datenträger voll? Was aufbewahrt wurde, ist noch da: Schaffen Sie Platz und starten Sie neu; von diesem Fenster wird solange nichts aufbewahrt</translation>
    </message>
    <message>
        <source>Nothing of this run is kept. Make the folder writable, or start with --workspace FILE</source>
        <translation>Von diesem Lauf wird nichts aufbewahrt. Machen Sie den Ordner beschreibbar, oder starten Sie mit --workspace DATEI</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Workbench for Amazon EventBridge event patterns on Genesys Cloud events.</source>
        <translation>Werkbank für Event-Patterns von Amazon EventBridge und Events von Genesys Cloud.</translation>
    </message>
    <message>
        <source>Rules and events to open, told apart by their content.</source>
        <translation>Zu öffnende Regeln und Events, am Inhalt erkannt.</translation>
    </message>
    <message>
        <source>light, dark, high-contrast or system.</source>
        <translation>light, dark, high-contrast oder system.</translation>
    </message>
    <message>
        <source>system, en or de, for this run.</source>
        <translation>system, en oder de, für diesen Lauf.</translation>
    </message>
    <message>
        <source>Keep rule and events in this file instead of the standard place.</source>
        <translation>Regel und Events in dieser Datei behalten statt am üblichen Ort.</translation>
    </message>
    <message>
        <source>Keep nothing after this run.</source>
        <translation>Nach diesem Lauf nichts behalten.</translation>
    </message>
    <message>
        <source>[files…]</source>
        <translation>[Dateien…]</translation>
    </message>
</context>
<context>
    <name>rw::demo</name>
    <message>
        <source>the demo organisation cannot listen on port %1 of 127.0.0.1</source>
        <translation>die Demo-Organisation kann auf Port %1 von 127.0.0.1 nicht hören</translation>
    </message>
    <message>
        <source>Choose another port, or 0 for any free one</source>
        <translation>Wählen Sie einen anderen Port, oder 0 für einen beliebigen freien</translation>
    </message>
    <message>
        <source>%1 has no field &apos;%2&apos;</source>
        <translation>%1 hat kein Feld &apos;%2&apos;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a %2 in real events</source>
        <translation>&apos;%1&apos; ist in echten Events %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is never &apos;%2&apos; in real events, but one of %3</source>
        <translation>&apos;%1&apos; ist in echten Events nie &apos;%2&apos;, sondern eines von %3</translation>
    </message>
    <message>
        <source>no fields are known of the topic &apos;%1&apos;</source>
        <translation>zum Topic &apos;%1&apos; sind keine Felder bekannt</translation>
    </message>
    <message>
        <source>Choose a topic of the catalogue, with the literal {id} for every id</source>
        <translation>Wählen Sie ein Topic des Katalogs, mit dem wörtlichen {id} für jede ID</translation>
    </message>
</context>
<context>
    <name>rw::genesys</name>
    <message>
        <source>the rate limit is nearly used up</source>
        <translation>die Anfragegrenze ist fast erreicht</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>read its organisation</source>
        <translation>seine Organisation zu lesen</translation>
    </message>
    <message>
        <source>the answer to organizations/me names no organisation</source>
        <translation>die Antwort auf organizations/me nennt keine Organisation</translation>
    </message>
    <message>
        <source>Check the API address: something else than Genesys Cloud seems to answer there</source>
        <translation>Prüfen Sie die API-Adresse: dort scheint etwas anderes als Genesys Cloud zu antworten</translation>
    </message>
    <message>
        <source>read events</source>
        <translation>Events zu lesen</translation>
    </message>
    <message>
        <source>read its own rights</source>
        <translation>seine eigenen Berechtigungen zu lesen</translation>
    </message>
    <message>
        <source>read conversation details</source>
        <translation>Konversationsdetails zu lesen</translation>
    </message>
    <message>
        <source>the answer to the conversation job names no job</source>
        <translation>die Antwort auf den Konversationsjob nennt keinen Job</translation>
    </message>
    <message>
        <source>Try again; if it stays, fetch a shorter period</source>
        <translation>Versuchen Sie es erneut; wenn es bleibt, rufen Sie einen kürzeren Zeitraum ab</translation>
    </message>
    <message>
        <source>Genesys Cloud gave up the conversation job (%1)</source>
        <translation>Genesys Cloud hat den Konversationsjob aufgegeben (%1)</translation>
    </message>
    <message>
        <source>Try again, or fetch a shorter period</source>
        <translation>Versuchen Sie es erneut, oder rufen Sie einen kürzeren Zeitraum ab</translation>
    </message>
    <message>
        <source>the answer to the events query holds no list of events</source>
        <translation>die Antwort auf die Event-Abfrage enthält keine Liste von Events</translation>
    </message>
    <message>
        <source>Check that the address is that of a gateway with the tutorial&apos;s endpoints</source>
        <translation>Prüfen Sie, ob die Adresse die eines Gateways mit den Endpunkten des Tutorials ist</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln seconds</source>
        <translation>
            <numerusform>Versuchen Sie es in %Ln Sekunde erneut</numerusform>
            <numerusform>Versuchen Sie es in %Ln Sekunden erneut</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait a minute and try again: Genesys counts requests per client and minute</source>
        <translation>Warten Sie eine Minute, und versuchen Sie es erneut: Genesys zählt Anfragen je Client und Minute</translation>
    </message>
    <message>
        <source>Genesys Cloud refuses more sign-ins for the moment (rate limit)</source>
        <translation>Genesys Cloud lehnt im Moment weitere Anmeldungen ab (Anfragegrenze)</translation>
    </message>
    <message>
        <source>%1 does not know this client id</source>
        <translation>%1 kennt diese Client-ID nicht</translation>
    </message>
    <message>
        <source>Check the client id, and that the organisation&apos;s region is the right one: a client exists in one region only</source>
        <translation>Prüfen Sie die Client-ID, und ob die Region der Organisation stimmt: einen Client gibt es nur in einer Region</translation>
    </message>
    <message>
        <source>the client id or the client secret is wrong</source>
        <translation>die Client-ID oder das Client-Secret ist falsch</translation>
    </message>
    <message>
        <source>Copy both again from Admin &gt; Integrations &gt; OAuth; a secret is shown only to those who may edit the client</source>
        <translation>Kopieren Sie beide noch einmal aus Admin &gt; Integrations &gt; OAuth; ein Secret wird nur denen gezeigt, die den Client bearbeiten dürfen</translation>
    </message>
    <message>
        <source>%1 refused the sign-in</source>
        <translation>%1 hat die Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>%1 refused the sign-in: %2</source>
        <translation>%1 hat die Anmeldung abgelehnt: %2</translation>
    </message>
    <message>
        <source>Check that the OAuth client&apos;s grant type is Client Credentials</source>
        <translation>Prüfen Sie, ob der Grant Type des OAuth-Clients Client Credentials ist</translation>
    </message>
    <message>
        <source>%1 has no sign-in endpoint (status %2)</source>
        <translation>%1 hat keinen Anmelde-Endpunkt (Status %2)</translation>
    </message>
    <message>
        <source>Check the organisation&apos;s region or login address</source>
        <translation>Prüfen Sie die Region oder die Anmeldeadresse der Organisation</translation>
    </message>
    <message>
        <source>Genesys Cloud does not accept the session, not even after signing in again</source>
        <translation>Genesys Cloud nimmt die Sitzung nicht an, auch nicht nach erneuter Anmeldung</translation>
    </message>
    <message>
        <source>Check that login and API address belong to the same region, and that the OAuth client is active</source>
        <translation>Prüfen Sie, ob Anmelde- und API-Adresse zur selben Region gehören und der OAuth-Client aktiv ist</translation>
    </message>
    <message>
        <source>the OAuth client is not allowed to %1</source>
        <translation>der OAuth-Client hat nicht die Berechtigung, %1</translation>
    </message>
    <message>
        <source>Give the OAuth client a role with that right, for the divisions wanted: Admin &gt; Integrations &gt; OAuth, tab Roles</source>
        <translation>Geben Sie dem OAuth-Client eine Rolle mit dieser Berechtigung, für die gewünschten Divisionen: Admin &gt; Integrations &gt; OAuth, Reiter Roles</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between permissions</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>the OAuth client is not allowed to %1: it lacks %2</source>
        <translation>der OAuth-Client hat nicht die Berechtigung, %1: ihm fehlt %2</translation>
    </message>
    <message>
        <source>Give the OAuth client a role with the permission %1, for the divisions wanted: Admin &gt; Integrations &gt; OAuth, tab Roles</source>
        <translation>Geben Sie dem OAuth-Client eine Rolle mit der Berechtigung %1, für die gewünschten Divisionen: Admin &gt; Integrations &gt; OAuth, Reiter Roles</translation>
    </message>
    <message>
        <source>Genesys Cloud answers no more requests for the moment (rate limit)</source>
        <translation>Genesys Cloud beantwortet im Moment keine weiteren Anfragen (Anfragegrenze)</translation>
    </message>
    <message>
        <source>there is no Genesys Cloud API at this address (status %1)</source>
        <translation>unter dieser Adresse gibt es keine Genesys-Cloud-API (Status %1)</translation>
    </message>
    <message>
        <source>Check the organisation&apos;s region or API address</source>
        <translation>Prüfen Sie die Region oder die API-Adresse der Organisation</translation>
    </message>
    <message>
        <source>the period to fetch is empty: its end must lie behind its start</source>
        <translation>der abzurufende Zeitraum ist leer: sein Ende muss hinter seinem Anfang liegen</translation>
    </message>
    <message>
        <source>Choose another period</source>
        <translation>Wählen Sie einen anderen Zeitraum</translation>
    </message>
    <message>
        <source>there is no conversation %1</source>
        <translation>es gibt keine Konversation %1</translation>
    </message>
    <message>
        <source>Check its id and the organisation; very fresh conversations appear after about a minute, and those of other divisions stay invisible</source>
        <translation>Prüfen Sie ihre ID und die Organisation; ganz neue Konversationen erscheinen nach etwa einer Minute, und die anderer Divisionen bleiben unsichtbar</translation>
    </message>
    <message>
        <source>the answer to the conversation query cannot be read</source>
        <translation>die Antwort auf die Konversationsabfrage kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>JSON error at byte %1: %2</source>
        <translation>JSON-Fehler bei Byte %1: %2</translation>
    </message>
    <message>
        <source>no list of conversations in it</source>
        <translation>sie enthält keine Liste von Konversationen</translation>
    </message>
    <message>
        <source>Try again; if it stays, a proxy may be cutting or changing answers, or the address is not that of a Genesys Cloud API</source>
        <translation>Versuchen Sie es erneut; wenn es bleibt, verkürzt oder ändert vielleicht ein Proxy die Antworten, oder die Adresse ist nicht die einer Genesys-Cloud-API</translation>
    </message>
    <message>
        <source>read the integrations</source>
        <translation>die Integrationen zu lesen</translation>
    </message>
    <message>
        <source>read the integration&apos;s configuration</source>
        <translation>die Konfiguration der Integration zu lesen</translation>
    </message>
    <message>
        <source>the organisation has no usable address</source>
        <translation>die Organisation hat keine brauchbare Adresse</translation>
    </message>
    <message>
        <source>Choose its region, or enter the address of its API</source>
        <translation>Wählen Sie ihre Region, oder geben Sie die Adresse ihrer API ein</translation>
    </message>
    <message>
        <source>credentials would travel unencrypted to %1</source>
        <translation>Zugangsdaten gingen unverschlüsselt an %1</translation>
    </message>
    <message>
        <source>Use an https address; plain http is only for this machine, as for the demo organisation</source>
        <translation>Verwenden Sie eine https-Adresse; einfaches http ist nur für diesen Rechner, wie bei der Demo-Organisation</translation>
    </message>
    <message>
        <source>the organisation has no name</source>
        <translation>die Organisation hat keinen Namen</translation>
    </message>
    <message>
        <source>Enter a name; it is only for you</source>
        <translation>Geben Sie einen Namen ein; er ist nur für Sie</translation>
    </message>
    <message>
        <source>the two addresses belong to different regions</source>
        <translation>die zwei Adressen gehören zu verschiedenen Regionen</translation>
    </message>
    <message>
        <source>Genesys Cloud knows a client in one region only: take both addresses from the same one</source>
        <translation>Genesys Cloud kennt einen Client nur in einer Region: nehmen Sie beide Adressen aus derselben</translation>
    </message>
    <message>
        <source>the client id is missing</source>
        <translation>die Client-ID fehlt</translation>
    </message>
    <message>
        <source>Copy it from Admin &gt; Integrations &gt; OAuth of the organisation</source>
        <translation>Kopieren Sie sie aus Admin &gt; Integrations &gt; OAuth der Organisation</translation>
    </message>
    <message>
        <source>client ids of Genesys Cloud look otherwise, like 01234567-89ab-cdef-0123-456789abcdef</source>
        <translation>Client-IDs von Genesys Cloud sehen anders aus, etwa 01234567-89ab-cdef-0123-456789abcdef</translation>
    </message>
    <message>
        <source>Copy it again from Admin &gt; Integrations &gt; OAuth, without blanks</source>
        <translation>Kopieren Sie sie noch einmal aus Admin &gt; Integrations &gt; OAuth, ohne Leerzeichen</translation>
    </message>
    <message>
        <source>the proxy&apos;s address holds a password, and profiles are not kept secret</source>
        <translation>die Adresse des Proxys enthält ein Passwort, und Profile werden nicht geheim gehalten</translation>
    </message>
    <message>
        <source>Set the proxy with its password in the system&apos;s settings, and leave the field empty here</source>
        <translation>Setzen Sie den Proxy mit seinem Passwort in den Einstellungen des Systems, und lassen Sie das Feld hier leer</translation>
    </message>
    <message>
        <source>no port for the browser&apos;s answer is given</source>
        <translation>kein Port für die Antwort des Browsers ist angegeben</translation>
    </message>
    <message>
        <source>Enter a port whose redirect address is registered with the OAuth client</source>
        <translation>Geben Sie einen Port ein, dessen Weiterleitungsadresse beim OAuth-Client eingetragen ist</translation>
    </message>
    <message>
        <source>“%1” is not the id of a division</source>
        <translation>„%1“ ist nicht die ID einer Division</translation>
    </message>
    <message>
        <source>Enter ids, as in the address of the division&apos;s page under Admin &gt; Divisions, not names</source>
        <translation>Geben Sie IDs ein, wie in der Adresse der Seite der Division unter Admin &gt; Divisions, keine Namen</translation>
    </message>
    <message>
        <source>there is no dialect named %1</source>
        <translation>es gibt keinen Dialekt namens %1</translation>
    </message>
    <message>
        <source>Choose Genesys Cloud</source>
        <translation>Wählen Sie Genesys Cloud</translation>
    </message>
    <message>
        <source>the tutorials sign in with client id and secret only</source>
        <translation>die Tutorials melden sich nur mit Client-ID und Secret an</translation>
    </message>
    <message>
        <source>Choose that kind of sign-in, or Genesys Cloud as the dialect</source>
        <translation>Wählen Sie diese Art der Anmeldung, oder Genesys Cloud als Dialekt</translation>
    </message>
    <message>
        <source>Choose Genesys Cloud as the dialect; or agree below, if you know better</source>
        <translation>Wählen Sie Genesys Cloud als Dialekt; oder stimmen Sie unten zu, wenn Sie es besser wissen</translation>
    </message>
    <message>
        <source>Nothing was sent. Choose Genesys Cloud as the organisation&apos;s dialect, or agree there</source>
        <translation>Es wurde nichts gesendet. Wählen Sie Genesys Cloud als Dialekt der Organisation, oder stimmen Sie dort zu</translation>
    </message>
    <message>
        <source>%1 answered the sign-in without a token</source>
        <translation>%1 beantwortete die Anmeldung ohne Token</translation>
    </message>
    <message>
        <source>Check the login address: something else than Genesys Cloud seems to answer there</source>
        <translation>Prüfen Sie die Anmeldeadresse: dort scheint etwas anderes als Genesys Cloud zu antworten</translation>
    </message>
    <message>
        <source>the answer to availabletopics holds no list of topics</source>
        <translation>die Antwort auf availabletopics enthält keine Liste von Topics</translation>
    </message>
    <message>
        <source>Try again; if it stays, a proxy may be changing answers</source>
        <translation>Versuchen Sie es erneut; wenn es bleibt, ändert vielleicht ein Proxy die Antworten</translation>
    </message>
    <message>
        <source>read the available topics</source>
        <translation>die verfügbaren Topics zu lesen</translation>
    </message>
    <message>
        <source>the catalogue of topics could not be kept: %1</source>
        <translation>der Topic-Katalog konnte nicht behalten werden: %1</translation>
    </message>
    <message>
        <source>Check the free space and the rights of %1</source>
        <translation>Prüfen Sie den freien Platz und die Rechte von %1</translation>
    </message>
    <message>
        <source>there is no %1 at this address (status %2)</source>
        <translation>unter dieser Adresse gibt es kein %1 (Status %2)</translation>
    </message>
    <message>
        <source>Only a gateway that offers the tutorial&apos;s paths has it; Genesys Cloud itself does not. Choose Genesys Cloud as the organisation&apos;s dialect, or check the address</source>
        <translation>Nur ein Gateway, das die Pfade des Tutorials anbietet, hat es; Genesys Cloud selbst nicht. Wählen Sie Genesys Cloud als Dialekt der Organisation, oder prüfen Sie die Adresse</translation>
    </message>
    <message>
        <source>the gateway does not allow this client to read events</source>
        <translation>das Gateway erlaubt diesem Client nicht, Events zu lesen</translation>
    </message>
    <message>
        <source>the gateway does not allow this client to read events: the token lacks the scope %1</source>
        <translation>das Gateway erlaubt diesem Client nicht, Events zu lesen: dem Token fehlt der Scope %1</translation>
    </message>
    <message>
        <source>Let the gateway grant the client the scope %1</source>
        <translation>Lassen Sie das Gateway dem Client den Scope %1 gewähren</translation>
    </message>
    <message>
        <source>the gateway does not accept the session, not even after signing in again</source>
        <translation>das Gateway nimmt die Sitzung nicht an, auch nicht nach erneuter Anmeldung</translation>
    </message>
    <message>
        <source>Check that the client is still active there, and that the address is the right one</source>
        <translation>Prüfen Sie, ob der Client dort noch aktiv ist und die Adresse stimmt</translation>
    </message>
    <message>
        <source>the gateway answers no more requests for the moment (rate limit)</source>
        <translation>das Gateway beantwortet im Moment keine weiteren Anfragen (Anfragegrenze)</translation>
    </message>
    <message>
        <source>this tutorial reads no events</source>
        <translation>dieses Tutorial liest keine Events</translation>
    </message>
    <message>
        <source>Choose the dialect %1 or Genesys Cloud for the organisation, or open a file with events</source>
        <translation>Wählen Sie den Dialekt %1 oder Genesys Cloud für die Organisation, oder öffnen Sie eine Datei mit Events</translation>
    </message>
    <message>
        <source>read the queues</source>
        <translation>die Warteschlangen zu lesen</translation>
    </message>
    <message>
        <source>read the users</source>
        <translation>die Benutzer zu lesen</translation>
    </message>
    <message>
        <source>read the wrap-up codes</source>
        <translation>die Nachbearbeitungscodes zu lesen</translation>
    </message>
</context>
<context>
    <name>rw::genesys::BrowserSignIn</name>
    <message>
        <source>nobody finished the sign-in in the browser</source>
        <translation>niemand hat die Anmeldung im Browser abgeschlossen</translation>
    </message>
    <message>
        <source>Try again, and finish the sign-in in the browser window that opens</source>
        <translation>Versuchen Sie es erneut, und schließen Sie die Anmeldung im Browserfenster ab, das sich öffnet</translation>
    </message>
    <message>
        <source>no port for the browser&apos;s answer is free on this machine (tried %1)</source>
        <translation>kein Port für die Antwort des Browsers ist auf diesem Rechner frei (versucht: %1)</translation>
    </message>
    <message>
        <source>Close the program that uses them, or register another redirect address with the OAuth client and enter its port in the organisation&apos;s profile</source>
        <translation>Schließen Sie das Programm, das sie benutzt, oder tragen Sie beim OAuth-Client eine andere Weiterleitungsadresse und ihren Port im Profil der Organisation ein</translation>
    </message>
    <message>
        <source>no browser could be opened for the sign-in</source>
        <translation>für die Anmeldung konnte kein Browser geöffnet werden</translation>
    </message>
    <message>
        <source>Set a standard browser in the system&apos;s settings, or use an OAuth client with client credentials</source>
        <translation>Setzen Sie in den Einstellungen des Systems einen Standardbrowser, oder verwenden Sie einen OAuth-Client mit Client Credentials</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>This address only takes part in a sign-in.</source>
        <translation>Diese Adresse gehört nur zu einer Anmeldung.</translation>
    </message>
    <message>
        <source>This sign-in is not known</source>
        <translation>Diese Anmeldung ist nicht bekannt</translation>
    </message>
    <message>
        <source>The answer does not belong to the sign-in that Rulewright waits for. Start it again in Rulewright.</source>
        <translation>Die Antwort gehört nicht zu der Anmeldung, auf die Rulewright wartet. Beginnen Sie sie in Rulewright noch einmal.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>You can close this page and return to Rulewright.</source>
        <translation>Sie können diese Seite schließen und zu Rulewright zurückkehren.</translation>
    </message>
    <message>
        <source>Check that the OAuth client&apos;s grant type is Code Authorization, and that %1 is one of its redirect addresses</source>
        <translation>Prüfen Sie, ob der Grant Type des OAuth-Clients Code Authorization ist und %1 eine seiner Weiterleitungsadressen</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>the sign-in was refused</source>
        <translation>die Anmeldung wurde abgelehnt</translation>
    </message>
    <message>
        <source>the sign-in was refused: %1</source>
        <translation>die Anmeldung wurde abgelehnt: %1</translation>
    </message>
</context>
<context>
    <name>rw::genesys::ConnectionTest</name>
    <message>
        <source>Waiting for you to sign in in the browser</source>
        <translation>Wartet, bis Sie sich im Browser anmelden</translation>
    </message>
    <message>
        <source>Trying again in %1 s: %2</source>
        <translation>Neuer Versuch in %1 s: %2</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Asking for the organisation</source>
        <translation>Die Organisation wird abgefragt</translation>
    </message>
    <message>
        <source>Asking for events of the last hour</source>
        <translation>Events der letzten Stunde werden abgefragt</translation>
    </message>
    <message>
        <source>Asking for the client&apos;s rights</source>
        <translation>Die Berechtigungen des Clients werden abgefragt</translation>
    </message>
    <message>
        <source>Asking for the EventBridge integration</source>
        <translation>Die EventBridge-Integration wird abgefragt</translation>
    </message>
</context>
<context>
    <name>rw::genesys::ConversationFetch</name>
    <message>
        <source>Waiting for you to sign in in the browser</source>
        <translation>Wartet, bis Sie sich im Browser anmelden</translation>
    </message>
    <message>
        <source>the service asked for a pause (rate limit)</source>
        <translation>der Dienst bat um eine Pause (Anfragegrenze)</translation>
    </message>
    <message>
        <source>the last try failed: %1</source>
        <translation>der letzte Versuch schlug fehl: %1</translation>
    </message>
    <message>
        <source>Trying again in %1 s: %2</source>
        <translation>Neuer Versuch in %1 s: %2</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Asking for the organisation</source>
        <translation>Die Organisation wird abgefragt</translation>
    </message>
    <message>
        <source>Asking for the EventBridge integration</source>
        <translation>Die EventBridge-Integration wird abgefragt</translation>
    </message>
    <message>
        <source>Asking how far the data for jobs reaches</source>
        <translation>Es wird gefragt, wie weit die Daten für Jobs reichen</translation>
    </message>
    <message>
        <source>; participant attributes reach until %1 UTC</source>
        <translation>; Teilnehmerattribute reichen bis %1 UTC</translation>
    </message>
    <message>
        <source>Genesys Cloud collects the conversations (%1)</source>
        <translation>Genesys Cloud sammelt die Konversationen (%1)</translation>
    </message>
    <message>
        <source>Asking Genesys Cloud to collect the conversations</source>
        <translation>Genesys Cloud wird gebeten, die Konversationen zu sammeln</translation>
    </message>
    <message>
        <source>Fetching the collected conversations, page %1</source>
        <translation>Die gesammelten Konversationen werden abgerufen, Seite %1</translation>
    </message>
    <message>
        <source>Fetching the conversation</source>
        <translation>Die Konversation wird abgerufen</translation>
    </message>
    <message>
        <source>Fetching running conversations, page %1</source>
        <translation>Laufende Konversationen werden abgerufen, Seite %1</translation>
    </message>
    <message>
        <source>Fetching conversations, page %1 of at most %2</source>
        <translation>Konversationen werden abgerufen, Seite %1 von höchstens %2</translation>
    </message>
    <message>
        <source>Fetching conversations, page %1</source>
        <translation>Konversationen werden abgerufen, Seite %1</translation>
    </message>
    <message>
        <source> (week %1 of %2)</source>
        <translation> (Woche %1 von %2)</translation>
    </message>
    <message>
        <source>Nothing to fetch yet: conversations can be read about a minute after they happened</source>
        <translation>Noch gibt es nichts abzurufen: Konversationen können etwa eine Minute, nachdem sie geschahen, gelesen werden</translation>
    </message>
    <message>
        <source>No conversations found. Choose a longer period, or check that the OAuth client&apos;s roles cover the divisions wanted: conversations of other divisions stay invisible</source>
        <translation>Keine Konversationen gefunden. Wählen Sie einen längeren Zeitraum, oder prüfen Sie, ob die Rollen des OAuth-Clients die gewünschten Divisionen umfassen: Konversationen anderer Divisionen bleiben unsichtbar</translation>
    </message>
    <message>
        <source>No conversations found that fit the filters. Choose a longer period or fewer filters, or check that the OAuth client&apos;s roles cover the divisions wanted</source>
        <translation>Keine Konversationen gefunden, die den Filtern entsprechen. Wählen Sie einen längeren Zeitraum oder weniger Filter, oder prüfen Sie, ob die Rollen des OAuth-Clients die gewünschten Divisionen umfassen</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>events from conversations</comment>
        <translation>%1 aus %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Event</numerusform>
            <numerusform>%Ln Events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <comment>from … conversations</comment>
        <translation>
            <numerusform>%Ln Konversation</numerusform>
            <numerusform>%Ln Konversationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations found, but none of their events lies in this period</source>
        <translation>
            <numerusform>%Ln Konversation gefunden, aber keines ihrer Events liegt in diesem Zeitraum</numerusform>
            <numerusform>%Ln Konversationen gefunden, aber keines ihrer Events liegt in diesem Zeitraum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations found, but no event of the chosen types lies in this period</source>
        <translation>
            <numerusform>%Ln Konversation gefunden, aber kein Event der gewählten Typen liegt in diesem Zeitraum</numerusform>
            <numerusform>%Ln Konversationen gefunden, aber kein Event der gewählten Typen liegt in diesem Zeitraum</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::genesys::Diagnosis</name>
    <message>
        <source> (status %1)</source>
        <translation> (Status %1)</translation>
    </message>
    <message>
        <source>No rule was given</source>
        <translation>Keine Regel wurde angegeben</translation>
    </message>
    <message>
        <source>Trying again in %1 s: %2</source>
        <translation>Neuer Versuch in %1 s: %2</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>%1 cannot prove who it is: nothing is sent there</source>
        <translation>%1 kann sich nicht ausweisen: nichts wird dorthin gesendet</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>The organisation cannot be reached</source>
        <translation>Die Organisation kann nicht erreicht werden</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 antwortet</translation>
    </message>
    <message>
        <source>Name and connection are in order</source>
        <translation>Name und Verbindung sind in Ordnung</translation>
    </message>
    <message>
        <source>Without a token nothing else can be asked</source>
        <translation>Ohne Token kann nach nichts weiter gefragt werden</translation>
    </message>
    <message>
        <source>The sign-in failed</source>
        <translation>Die Anmeldung schlug fehl</translation>
    </message>
    <message>
        <source>%1 is %2 (%3)</source>
        <translation>%1 ist %2 (%3)</translation>
    </message>
    <message>
        <source>A client is known in its own region only: this may be the wrong one</source>
        <translation>Ein Client ist nur in seiner eigenen Region bekannt: dies ist vielleicht die falsche</translation>
    </message>
    <message>
        <source>Compare with the address that people of this organisation use to sign in</source>
        <translation>Vergleichen Sie mit der Adresse, unter der sich die Leute dieser Organisation anmelden</translation>
    </message>
    <message>
        <source>%1 answers%2</source>
        <translation>%1 antwortet%2</translation>
    </message>
    <message>
        <source>, its certificate is trusted</source>
        <translation>, sein Zertifikat ist vertrauenswürdig</translation>
    </message>
    <message>
        <source> on this machine, without TLS</source>
        <translation> auf diesem Rechner, ohne TLS</translation>
    </message>
    <message>
        <source>%1 gave a token to client %2</source>
        <translation>%1 gab Client %2 ein Token</translation>
    </message>
    <message>
        <source>Client id and secret are right</source>
        <translation>Client-ID und Secret stimmen</translation>
    </message>
    <message>
        <source>Asking for the organisation</source>
        <translation>Die Organisation wird abgefragt</translation>
    </message>
    <message>
        <source>read its organisation</source>
        <translation>seine Organisation zu lesen</translation>
    </message>
    <message>
        <source>Trying the rights</source>
        <translation>Die Berechtigungen werden versucht</translation>
    </message>
    <message>
        <source>read the integrations</source>
        <translation>die Integrationen zu lesen</translation>
    </message>
    <message>
        <source>read conversation details</source>
        <translation>Konversationsdetails zu lesen</translation>
    </message>
    <message>
        <source>The answers carry no Date</source>
        <translation>Die Antworten tragen kein Date</translation>
    </message>
    <message>
        <source>The clocks could not be compared</source>
        <translation>Die Uhren konnten nicht verglichen werden</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is %1 s %2 of the service&apos;s</source>
        <translation>Die Uhr dieses Rechners geht %1 s %2</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>gegenüber dem Dienst nach</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>gegenüber dem Dienst vor</translation>
    </message>
    <message>
        <source>Windows of time mean the same on both sides</source>
        <translation>Zeiträume bedeuten auf beiden Seiten dasselbe</translation>
    </message>
    <message>
        <source>&quot;The last hour&quot; is another one there: recent events are missed</source>
        <translation>„Die letzte Stunde“ ist dort eine andere: neue Events werden verpasst</translation>
    </message>
    <message>
        <source>Set the clock by a time server</source>
        <translation>Stellen Sie die Uhr nach einem Zeitserver</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Conversation details and integrations can be read</source>
        <translation>Konversationsdetails und Integrationen können gelesen werden</translation>
    </message>
    <message>
        <source>The OAuth client lacks %1</source>
        <translation>Dem OAuth-Client fehlt %1</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>, und </translation>
    </message>
    <message>
        <source>The client may do what this check needs</source>
        <translation>Der Client darf, was diese Prüfung braucht</translation>
    </message>
    <message>
        <source>Conversations stay invisible to this client</source>
        <translation>Konversationen bleiben diesem Client unsichtbar</translation>
    </message>
    <message>
        <source>Whether and what Genesys Cloud sends to AWS stays invisible</source>
        <translation>Ob und was Genesys Cloud an AWS sendet, bleibt unsichtbar</translation>
    </message>
    <message>
        <source>%1 (no public region)</source>
        <translation>%1 (keine öffentliche Region)</translation>
    </message>
    <message>
        <source>Sign-in at %1, API at %2</source>
        <translation>Anmeldung bei %1, API bei %2</translation>
    </message>
    <message>
        <source>The two belong to different regions: tokens of one are worth nothing in the other</source>
        <translation>Die zwei gehören zu verschiedenen Regionen: Token der einen sind in der anderen nichts wert</translation>
    </message>
    <message>
        <source>Choose the region once; both addresses follow from it</source>
        <translation>Wählen Sie die Region einmal; beide Adressen folgen daraus</translation>
    </message>
    <message>
        <source>organizations/me names no organisation</source>
        <translation>organizations/me nennt keine Organisation</translation>
    </message>
    <message>
        <source>Something else than this region&apos;s API seems to answer</source>
        <translation>Etwas anderes als die API dieser Region scheint zu antworten</translation>
    </message>
    <message>
        <source>Check the API address</source>
        <translation>Prüfen Sie die API-Adresse</translation>
    </message>
    <message>
        <source>%1, organisation %2 (%3)</source>
        <translation>%1, Organisation %2 (%3)</translation>
    </message>
    <message>
        <source>The token is good here</source>
        <translation>Das Token gilt hier</translation>
    </message>
    <message>
        <source>The right to read conversations is missing</source>
        <translation>Die Berechtigung, Konversationen zu lesen, fehlt</translation>
    </message>
    <message>
        <source>Not all of the window could be read</source>
        <translation>Nicht der ganze Zeitraum konnte gelesen werden</translation>
    </message>
    <message>
        <source>Nothing happened that a rule could match</source>
        <translation>Es geschah nichts, worauf eine Regel passen könnte</translation>
    </message>
    <message>
        <source>Choose a longer window, or check that the OAuth client&apos;s roles cover the divisions wanted: conversations of other divisions stay invisible</source>
        <translation>Wählen Sie einen längeren Zeitraum, oder prüfen Sie, ob die Rollen des OAuth-Clients die gewünschten Divisionen umfassen: Konversationen anderer Divisionen bleiben unsichtbar</translation>
    </message>
    <message>
        <source>%1 (enough to judge by)</source>
        <translation>%1 (genug für ein Urteil)</translation>
    </message>
    <message>
        <source>There are events to match</source>
        <translation>Es gibt Events, auf die eine Regel passen kann</translation>
    </message>
    <message>
        <source>The right to read integrations is missing</source>
        <translation>Die Berechtigung, Integrationen zu lesen, fehlt</translation>
    </message>
    <message>
        <source>The integrations could not be read</source>
        <translation>Die Integrationen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>The integration is not known</source>
        <translation>Die Integration ist nicht bekannt</translation>
    </message>
    <message>
        <source>There is no integration of type amazon-eventbridge-source</source>
        <translation>Es gibt keine Integration vom Typ amazon-eventbridge-source</translation>
    </message>
    <message>
        <source>Genesys Cloud sends nothing to AWS</source>
        <translation>Genesys Cloud sendet nichts an AWS</translation>
    </message>
    <message>
        <source>Add the Amazon EventBridge Source in Admin &gt; Integrations, then associate the partner event source with a bus in AWS</source>
        <translation>Fügen Sie die Amazon EventBridge Source unter Admin &gt; Integrations hinzu, und verbinden Sie dann die Partner-Event-Quelle in AWS mit einem Bus</translation>
    </message>
    <message>
        <source>There is no integration</source>
        <translation>Es gibt keine Integration</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2</source>
        <translation>„%1“ ist %2</translation>
    </message>
    <message>
        <source>Genesys Cloud sends nothing to AWS while it is not ACTIVE</source>
        <translation>Genesys Cloud sendet nichts an AWS, solange sie nicht ACTIVE ist</translation>
    </message>
    <message>
        <source>Activate it in Admin &gt; Integrations. If it stays so, check that the partner event source is associated with a bus; a lost one comes back only with a new integration</source>
        <translation>Aktivieren Sie sie unter Admin &gt; Integrations. Wenn es so bleibt, prüfen Sie, ob die Partner-Event-Quelle mit einem Bus verbunden ist; eine verlorene kommt nur mit einer neuen Integration zurück</translation>
    </message>
    <message>
        <source>%1 integrations are active; this looks at &quot;%2&quot;</source>
        <translation>%1 Integrationen sind aktiv; dies betrachtet „%2“</translation>
    </message>
    <message>
        <source>Each has a bus of its own: a rule sees only the events of its bus</source>
        <translation>Jede hat einen eigenen Bus: eine Regel sieht nur die Events ihres Busses</translation>
    </message>
    <message>
        <source>Make sure that the rule stands on the bus of the right one</source>
        <translation>Stellen Sie sicher, dass die Regel auf dem Bus der richtigen steht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is ACTIVE</source>
        <translation>„%1“ ist ACTIVE</translation>
    </message>
    <message>
        <source>Genesys Cloud sends to AWS</source>
        <translation>Genesys Cloud sendet an AWS</translation>
    </message>
    <message>
        <source>read the integration&apos;s configuration</source>
        <translation>die Konfiguration der Integration zu lesen</translation>
    </message>
    <message>
        <source>The integration&apos;s configuration has no properties</source>
        <translation>Die Konfiguration der Integration hat keine Eigenschaften</translation>
    </message>
    <message>
        <source>What the integration sends is not known</source>
        <translation>Was die Integration sendet, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The integration&apos;s configuration is not known</source>
        <translation>Die Konfiguration der Integration ist nicht bekannt</translation>
    </message>
    <message>
        <source>The rule is not valid</source>
        <translation>Die Regel ist nicht gültig</translation>
    </message>
    <message>
        <source>There are no events to compare the rule with</source>
        <translation>Es gibt keine Events, mit denen die Regel verglichen werden kann</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Region and organisation</source>
        <translation>Region und Organisation</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Data in the window</source>
        <translation>Daten im Zeitraum</translation>
    </message>
    <message>
        <source>Event types seen</source>
        <translation>Gesehene Event-Typen</translation>
    </message>
    <message>
        <source>EventBridge integration</source>
        <translation>EventBridge-Integration</translation>
    </message>
    <message>
        <source>Topic filters</source>
        <translation>Topic-Filter</translation>
    </message>
    <message>
        <source>Envelope source</source>
        <translation>source im Umschlag</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Match or nearest miss</source>
        <translation>Treffer oder knapp verfehlt</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>Keine Events</translation>
    </message>
    <message>
        <source>There are no events whose types could be looked at</source>
        <translation>Es gibt keine Events, deren Typen angesehen werden könnten</translation>
    </message>
    <message>
        <source>These event types happen in the organisation</source>
        <translation>Diese Event-Typen geschehen in der Organisation</translation>
    </message>
    <message>
        <source>The rule&apos;s detail-type occurs: %1</source>
        <translation>Der detail-type der Regel kommt vor: %1</translation>
    </message>
    <message>
        <source>Genesys Cloud has no event type that the rule&apos;s detail-type %1 lets pass</source>
        <translation>Genesys Cloud hat keinen Event-Typ, den der detail-type %1 der Regel durchlässt</translation>
    </message>
    <message>
        <source>Use a detail-type of the topic catalogue, with the literal {id}, such as v2.detail.events.conversation.{id}.acd.end</source>
        <translation>Verwenden Sie einen detail-type des Topic-Katalogs, mit dem wörtlichen {id}, zum Beispiel v2.detail.events.conversation.{id}.acd.end</translation>
    </message>
    <message>
        <source>None of them is what the rule waits for: %1</source>
        <translation>Keiner davon ist, worauf die Regel wartet: %1</translation>
    </message>
    <message>
        <source>Choose a longer window, cause such an event, or change the rule&apos;s detail-type</source>
        <translation>Wählen Sie einen längeren Zeitraum, lösen Sie ein solches Event aus, oder ändern Sie den detail-type der Regel</translation>
    </message>
    <message>
        <source>Analytics cannot show events of %1: whether they happen stays open</source>
        <translation>Analytics kann keine Events von %1 zeigen: ob sie geschehen, bleibt offen</translation>
    </message>
    <message>
        <source>Watch the organisation live, or capture delivered events on the bus</source>
        <translation>Beobachten Sie die Organisation live, oder zeichnen Sie auf dem Bus zugestellte Events auf</translation>
    </message>
    <message>
        <source>The integration sends no topics</source>
        <translation>Die Integration sendet keine Topics</translation>
    </message>
    <message numerus="yes">
        <source>The integration sends %Ln topics: %1</source>
        <translation>
            <numerusform>Die Integration sendet %Ln Topic: %1</numerusform>
            <numerusform>Die Integration sendet %Ln Topics: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No topic of Genesys Cloud passes the rule&apos;s detail-type %1</source>
        <translation>Kein Topic von Genesys Cloud wird vom detail-type %1 der Regel durchgelassen</translation>
    </message>
    <message>
        <source>The rule waits for %1, which is never sent to EventBridge</source>
        <translation>Die Regel wartet auf %1, das nie an EventBridge gesendet wird</translation>
    </message>
    <message>
        <source>Mend the detail-type: it is the topic with the literal {id}</source>
        <translation>Korrigieren Sie den detail-type: er ist das Topic mit dem wörtlichen {id}</translation>
    </message>
    <message>
        <source>Add the topic in Admin &gt; Integrations &gt; Amazon EventBridge Source &gt; Configuration &gt; Event filters</source>
        <translation>Fügen Sie das Topic unter Admin &gt; Integrations &gt; Amazon EventBridge Source &gt; Configuration &gt; Event filters hinzu</translation>
    </message>
    <message>
        <source>%1 reaches the bus; %2, which the rule would take as well, does not</source>
        <translation>%1 erreicht den Bus; %2, das die Regel auch nähme, nicht</translation>
    </message>
    <message>
        <source>Add the missing topics to the integration&apos;s event filters if they are wanted</source>
        <translation>Fügen Sie die fehlenden Topics zu den Event-Filtern der Integration hinzu, wenn sie gewünscht sind</translation>
    </message>
    <message>
        <source>The rule takes every detail-type</source>
        <translation>Die Regel nimmt jeden detail-type</translation>
    </message>
    <message>
        <source>All that the rule waits for is sent</source>
        <translation>Alles, worauf die Regel wartet, wird gesendet</translation>
    </message>
    <message>
        <source>Events arrive with source %1, account %2, region %3</source>
        <translation>Events kommen mit source %1, account %2, region %3 an</translation>
    </message>
    <message>
        <source>The rule wants %1: no event of this organisation can match</source>
        <translation>Die Regel verlangt %1: kein Event dieser Organisation kann passen</translation>
    </message>
    <message>
        <source>Use the source as it stands above, or {&quot;prefix&quot;: &quot;aws.partner/genesys.com/&quot;}; the rule must stand on the bus of the same name</source>
        <translation>Verwenden Sie die source, wie sie oben steht, oder {&quot;prefix&quot;: &quot;aws.partner/genesys.com/&quot;}; die Regel muss auf dem Bus desselben Namens stehen</translation>
    </message>
    <message>
        <source>The rule has no condition on source: on a shared bus it sees other events, too</source>
        <translation>Die Regel hat keine Bedingung auf source: auf einem geteilten Bus sieht sie auch andere Events</translation>
    </message>
    <message>
        <source>Add &quot;source&quot;: [{&quot;prefix&quot;: &quot;aws.partner/genesys.com/&quot;}]</source>
        <translation>Fügen Sie &quot;source&quot;: [{&quot;prefix&quot;: &quot;aws.partner/genesys.com/&quot;}] hinzu</translation>
    </message>
    <message>
        <source>The rule lets this source pass</source>
        <translation>Die Regel lässt diese source durch</translation>
    </message>
    <message>
        <source>AWS refuses this rule: %1</source>
        <translation>AWS lehnt diese Regel ab: %1</translation>
    </message>
    <message>
        <source>The rule is valid, but beyond a quota of AWS</source>
        <translation>Die Regel ist gültig, überschreitet aber ein Kontingent von AWS</translation>
    </message>
    <message>
        <source>The rule is valid, but very likely not what was meant</source>
        <translation>Die Regel ist gültig, aber sehr wahrscheinlich nicht so gemeint</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field conditions</source>
        <translation>
            <numerusform>%Ln Bedingung auf ein Feld</numerusform>
            <numerusform>%Ln Bedingungen auf Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>AWS accepts the rule</source>
        <translation>AWS nimmt die Regel an</translation>
    </message>
    <message>
        <source>Open the rule in the editor: the problems are underlined there</source>
        <translation>Öffnen Sie die Regel im Editor: die Probleme sind dort unterstrichen</translation>
    </message>
    <message>
        <source>The rule fires on what happens in this organisation. If the target stays silent, look at the bus, the rule&apos;s state and the target on the side of AWS</source>
        <translation>Die Regel feuert bei dem, was in dieser Organisation geschieht. Wenn das Ziel still bleibt, sehen Sie auf der Seite von AWS nach dem Bus, dem Zustand der Regel und dem Ziel</translation>
    </message>
    <message numerus="yes">
        <source>None of %1 events matches. The nearest one, %2 of conversation %3 at %4, fails at %Ln conditions: %5</source>
        <translation>
            <numerusform>Keines von %1 Events passt. Das nächstliegende, %2 der Konversation %3 um %4, scheitert an %Ln Bedingung: %5</numerusform>
            <numerusform>Keines von %1 Events passt. Das nächstliegende, %2 der Konversation %3 um %4, scheitert an %Ln Bedingungen: %5</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule asks for a field that Analytics cannot tell: whether it fires stays open</source>
        <translation>Die Regel fragt nach einem Feld, das Analytics nicht nennen kann: ob sie feuert, bleibt offen</translation>
    </message>
    <message>
        <source>Events happen, but the rule lets none of them pass</source>
        <translation>Events geschehen, aber die Regel lässt keines davon durch</translation>
    </message>
    <message>
        <source>Compare the rule with this event in the workbench</source>
        <translation>Vergleichen Sie die Regel mit diesem Event in der Werkbank</translation>
    </message>
    <message>
        <source>So that it matches: %1</source>
        <translation>Damit es passt: %1</translation>
    </message>
    <message>
        <source>%1 with %2 in the last %3</source>
        <comment>conversations, events, minutes</comment>
        <translation>%1 mit %2 in den letzten %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln Konversation</numerusform>
            <numerusform>%Ln Konversationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Event</numerusform>
            <numerusform>%Ln Events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <comment>in the last …</comment>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judging %Ln events</source>
        <translation>
            <numerusform>%Ln Event wird beurteilt</numerusform>
            <numerusform>%Ln Events werden beurteilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln events match, such as %2 of conversation %3 at %4</source>
        <translation>
            <numerusform>%1 von %Ln Event passt, zum Beispiel %2 der Konversation %3 um %4</numerusform>
            <numerusform>%1 von %Ln Events passen, zum Beispiel %2 der Konversation %3 um %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection (address, DNS, TLS)</source>
        <translation>Verbindung (Adresse, DNS, TLS)</translation>
    </message>
</context>
<context>
    <name>rw::genesys::Dialect</name>
    <message>
        <source>%1 belongs to Genesys Cloud, which has no public path like %2: only %3 has it. The request, with your credentials, would go there all the same</source>
        <translation>%1 gehört zu Genesys Cloud, wo es keinen öffentlichen Pfad wie %2 gibt: nur %3 hat ihn. Die Anfrage ginge, mit Ihren Zugangsdaten, trotzdem dorthin</translation>
    </message>
    <message>
        <source>&quot;social&quot; became MESSAGE; add messageType to tell the networks apart</source>
        <translation>&quot;social&quot; wurde zu MESSAGE; fügen Sie messageType hinzu, um die Netze zu unterscheiden</translation>
    </message>
    <message>
        <source>%1 became %2; it may mean %3, too</source>
        <translation>%1 wurde zu %2; es kann auch %3 bedeuten</translation>
    </message>
    <message>
        <source>%1 with a queue became acd.end: customer.end carries no queueId</source>
        <translation>%1 mit einer Queue wurde zu acd.end: customer.end hat keine queueId</translation>
    </message>
    <message>
        <source>only events can be converted, between a tutorial&apos;s shape and the real one</source>
        <translation>nur Events können umgewandelt werden, zwischen der Form eines Tutorials und der echten</translation>
    </message>
    <message>
        <source>%1 has no event called &quot;%2&quot;</source>
        <translation>%1 hat kein Event namens „%2“</translation>
    </message>
    <message>
        <source>Fields that the tutorial&apos;s event does not have are missing</source>
        <translation>Felder, die das Event des Tutorials nicht hat, fehlen</translation>
    </message>
    <message>
        <source>%1 has no word for %2</source>
        <translation>%1 hat kein Wort für %2</translation>
    </message>
    <message>
        <source>%1 does not know: %2</source>
        <translation>%1 kennt nicht: %2</translation>
    </message>
    <message>
        <source>only rules that are JSON can be converted, between a tutorial&apos;s shape and the real one</source>
        <translation>nur Regeln, die JSON sind, können umgewandelt werden, zwischen der Form eines Tutorials und der echten</translation>
    </message>
    <message>
        <source>a rule with $or cannot be converted as a whole</source>
        <translation>eine Regel mit $or kann nicht als Ganzes umgewandelt werden</translation>
    </message>
    <message>
        <source>detail-type %1 was left as it is: the other shape has no word for it</source>
        <translation>detail-type %1 blieb, wie er war: die andere Form hat kein Wort dafür</translation>
    </message>
    <message>
        <source>%1 was left as it is: the other shape has no such field</source>
        <translation>%1 blieb, wie es war: die andere Form hat kein solches Feld</translation>
    </message>
    <message>
        <source>check the case of %1</source>
        <translation>prüfen Sie die Groß- und Kleinschreibung von %1</translation>
    </message>
    <message>
        <source>Tutorial: debugging rules</source>
        <translation>Tutorial: Regeln debuggen</translation>
    </message>
    <message>
        <source>Tutorial: one queue&apos;s conversation end</source>
        <translation>Tutorial: Konversationsende einer Warteschlange</translation>
    </message>
    <message>
        <source>Tutorial: event streams</source>
        <translation>Tutorial: Event-Ströme</translation>
    </message>
    <message>
        <source>Tutorial: SNS fan-out</source>
        <translation>Tutorial: Verteilen mit SNS</translation>
    </message>
    <message>
        <source>Tutorial: chained rules</source>
        <translation>Tutorial: verkettete Regeln</translation>
    </message>
</context>
<context>
    <name>rw::genesys::NotificationWatch</name>
    <message>
        <source>use notification channels</source>
        <translation>Benachrichtigungskanäle zu verwenden</translation>
    </message>
    <message>
        <source>nothing was heard for a while</source>
        <translation>eine Weile wurde nichts gehört</translation>
    </message>
    <message>
        <source>there is nothing to watch</source>
        <translation>es gibt nichts zu beobachten</translation>
    </message>
    <message>
        <source>Choose at least one queue, user or topic</source>
        <translation>Wählen Sie mindestens eine Warteschlange, einen Benutzer oder ein Topic</translation>
    </message>
    <message>
        <source>Not connected (%1); trying again</source>
        <translation>Nicht verbunden (%1); neuer Versuch</translation>
    </message>
    <message>
        <source>read its organisation</source>
        <translation>seine Organisation zu lesen</translation>
    </message>
    <message>
        <source>%1, live</source>
        <translation>%1, live</translation>
    </message>
    <message>
        <source>read the integrations</source>
        <translation>die Integrationen zu lesen</translation>
    </message>
    <message>
        <source>the answer to the new channel names no usable address</source>
        <translation>die Antwort auf den neuen Kanal nennt keine brauchbare Adresse</translation>
    </message>
    <message>
        <source>Check the API address</source>
        <translation>Prüfen Sie die API-Adresse</translation>
    </message>
    <message>
        <source>the connection was closed</source>
        <translation>die Verbindung wurde geschlossen</translation>
    </message>
    <message>
        <source>A notification could not be read (%1 bytes)</source>
        <translation>Eine Benachrichtigung konnte nicht gelesen werden (%1 Bytes)</translation>
    </message>
    <message>
        <source>the token was revoked</source>
        <translation>das Token wurde widerrufen</translation>
    </message>
    <message>
        <source>the service closes the connection for maintenance</source>
        <translation>der Dienst schließt die Verbindung zur Wartung</translation>
    </message>
    <message>
        <source>Conversations could not be subscribed: %1</source>
        <translation>Konversationen konnten nicht abonniert werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln topics were left out: a channel takes %1</source>
        <translation>
            <numerusform>%Ln Topic wurde ausgelassen: ein Kanal nimmt %1</numerusform>
            <numerusform>%Ln Topics wurden ausgelassen: ein Kanal nimmt %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln topics were rejected, such as %1: %2</source>
        <translation>
            <numerusform>%Ln Topic wurde abgelehnt, nämlich %1: %2</numerusform>
            <numerusform>%Ln Topics wurden abgelehnt, zum Beispiel %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running conversations dropped out, the oldest first: a channel takes %1 topics</source>
        <translation>
            <numerusform>%Ln laufende Konversation fiel heraus, die älteste zuerst: ein Kanal nimmt %1 Topics</numerusform>
            <numerusform>%Ln laufende Konversationen fielen heraus, die ältesten zuerst: ein Kanal nimmt %1 Topics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::genesys::Region</name>
    <message>
        <source>Virginia</source>
        <translation>Virginia</translation>
    </message>
    <message>
        <source>Ohio, FedRAMP</source>
        <translation>Ohio, FedRAMP</translation>
    </message>
    <message>
        <source>Oregon</source>
        <translation>Oregon</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Sao Paulo</source>
        <translation>São Paulo</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexiko</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>London</source>
        <translation>London</translation>
    </message>
    <message>
        <source>Frankfurt</source>
        <translation>Frankfurt</translation>
    </message>
    <message>
        <source>Zurich</source>
        <translation>Zürich</translation>
    </message>
    <message>
        <source>UAE</source>
        <translation>Vereinigte Arabische Emirate</translation>
    </message>
    <message>
        <source>Mumbai</source>
        <translation>Mumbai</translation>
    </message>
    <message>
        <source>Tokyo</source>
        <translation>Tokio</translation>
    </message>
    <message>
        <source>Seoul</source>
        <translation>Seoul</translation>
    </message>
    <message>
        <source>Osaka</source>
        <translation>Osaka</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapur</translation>
    </message>
    <message>
        <source>Sydney</source>
        <translation>Sydney</translation>
    </message>
    <message>
        <source>AWS European Sovereign Cloud, Brandenburg</source>
        <translation>AWS European Sovereign Cloud, Brandenburg</translation>
    </message>
</context>
<context>
    <name>rw::genesys::TutorialFetch</name>
    <message>
        <source>Trying again in %1 s: %2</source>
        <translation>Neuer Versuch in %1 s: %2</translation>
    </message>
    <message>
        <source>Asking the gateway for events</source>
        <translation>Das Gateway wird nach Events gefragt</translation>
    </message>
    <message>
        <source>Fetching events</source>
        <translation>Events werden abgerufen</translation>
    </message>
    <message>
        <source>The gateway has no events of this period and these filters. The tutorial&apos;s events appear some minutes late; a longer period may have some</source>
        <translation>Das Gateway hat keine Events dieses Zeitraums und dieser Filter. Die Events des Tutorials erscheinen einige Minuten später; ein längerer Zeitraum hat vielleicht welche</translation>
    </message>
    <message>
        <source>; some moments have more events than the gateway gives</source>
        <translation>; zu manchen Zeitpunkten gibt es mehr Events, als das Gateway liefert</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>events from conversations</comment>
        <translation>%1 aus %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Event</numerusform>
            <numerusform>%Ln Events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <comment>from … conversations</comment>
        <translation>
            <numerusform>%Ln Konversation</numerusform>
            <numerusform>%Ln Konversationen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::net</name>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>the answer of %1 is longer than %2 MB</source>
        <translation>die Antwort von %1 ist länger als %2 MB</translation>
    </message>
    <message>
        <source>Ask for a shorter period</source>
        <translation>Fragen Sie nach einem kürzeren Zeitraum</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 seconds</source>
        <translation>%1 hat innerhalb von %2 Sekunden nicht geantwortet</translation>
    </message>
    <message>
        <source>Try again; if it stays, check the network connection and the proxy settings</source>
        <translation>Versuchen Sie es erneut; wenn es bleibt, prüfen Sie die Netzwerkverbindung und die Proxy-Einstellungen</translation>
    </message>
    <message>
        <source>%1 redirects in a circle (more than %2 times)</source>
        <translation>%1 leitet im Kreis weiter (mehr als %2 Mal)</translation>
    </message>
    <message>
        <source>Check the address</source>
        <translation>Prüfen Sie die Adresse</translation>
    </message>
    <message>
        <source>redirected to %1</source>
        <translation>weitergeleitet zu %1</translation>
    </message>
    <message>
        <source>%1; again in %2 s</source>
        <translation>%1; erneut in %2 s</translation>
    </message>
    <message>
        <source>%1 answered with a web page (status %2) instead of data</source>
        <translation>%1 antwortete mit einer Webseite (Status %2) statt mit Daten</translation>
    </message>
    <message>
        <source>%1 answered with a web page instead of data</source>
        <translation>%1 antwortete mit einer Webseite statt mit Daten</translation>
    </message>
    <message>
        <source>A proxy or a login page probably stands in between, or the address is not the API&apos;s: open it in a browser, and check the proxy settings and the address</source>
        <translation>Wahrscheinlich steht ein Proxy oder eine Anmeldeseite dazwischen, oder die Adresse ist nicht die der API: öffnen Sie sie in einem Browser, und prüfen Sie die Proxy-Einstellungen und die Adresse</translation>
    </message>
    <message>
        <source>%1 redirects to %2, another server; credentials are not sent there</source>
        <translation>%1 leitet zu %2 weiter, einem anderen Server; Zugangsdaten werden nicht dorthin gesendet</translation>
    </message>
    <message>
        <source>an unreadable address</source>
        <translation>eine unlesbare Adresse</translation>
    </message>
    <message>
        <source>If the new address is the right one, enter it in the organisation&apos;s settings</source>
        <translation>Wenn die neue Adresse die richtige ist, tragen Sie sie in den Einstellungen der Organisation ein</translation>
    </message>
    <message>
        <source>%1 answered with status %2</source>
        <translation>%1 antwortete mit Status %2</translation>
    </message>
    <message>
        <source>%1 answered: %2 (status %3)</source>
        <translation>%1 antwortete: %2 (Status %3)</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln seconds</source>
        <translation>
            <numerusform>Versuchen Sie es in %Ln Sekunde erneut</numerusform>
            <numerusform>Versuchen Sie es in %Ln Sekunden erneut</numerusform>
        </translation>
    </message>
    <message>
        <source>the identity of %1 cannot be verified</source>
        <translation>die Identität von %1 kann nicht geprüft werden</translation>
    </message>
    <message>
        <source>If a company proxy inspects TLS, add its certificate to the system&apos;s certificate store; also check the computer&apos;s clock. Rulewright never ignores certificate errors</source>
        <translation>Wenn ein Firmen-Proxy TLS prüft, fügen Sie sein Zertifikat zum Zertifikatsspeicher des Systems hinzu; prüfen Sie auch die Uhr des Rechners. Rulewright übergeht Zertifikatsfehler nie</translation>
    </message>
    <message>
        <source>there is no server named %1, or no network</source>
        <translation>es gibt keinen Server namens %1, oder kein Netz</translation>
    </message>
    <message>
        <source>Check the region or address, and the network connection</source>
        <translation>Prüfen Sie die Region oder Adresse und die Netzwerkverbindung</translation>
    </message>
    <message>
        <source>nothing answers at %1 (connection refused)</source>
        <translation>bei %1 antwortet nichts (Verbindung abgelehnt)</translation>
    </message>
    <message>
        <source>Check the address and the port, and that the service is running</source>
        <translation>Prüfen Sie die Adresse und den Port, und ob der Dienst läuft</translation>
    </message>
    <message>
        <source>%1 closed the connection before its answer was complete</source>
        <translation>%1 hat die Verbindung geschlossen, bevor die Antwort vollständig war</translation>
    </message>
    <message>
        <source>Try again; if it stays, a firewall or proxy may be cutting the connection</source>
        <translation>Versuchen Sie es erneut; wenn es bleibt, unterbricht vielleicht eine Firewall oder ein Proxy die Verbindung</translation>
    </message>
    <message>
        <source>no connection to %1 in time</source>
        <translation>keine rechtzeitige Verbindung zu %1</translation>
    </message>
    <message>
        <source>Check the network connection and the proxy settings</source>
        <translation>Prüfen Sie die Netzwerkverbindung und die Proxy-Einstellungen</translation>
    </message>
    <message>
        <source>the proxy on the way to %1 does not answer</source>
        <translation>der Proxy auf dem Weg zu %1 antwortet nicht</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings</source>
        <translation>Prüfen Sie die Proxy-Einstellungen des Systems</translation>
    </message>
    <message>
        <source>the proxy on the way to %1 asks for a user name</source>
        <translation>der Proxy auf dem Weg zu %1 fragt nach einem Benutzernamen</translation>
    </message>
    <message>
        <source>“%1” is not an http or https address</source>
        <translation>„%1“ ist keine http- oder https-Adresse</translation>
    </message>
    <message>
        <source>what answers at %1 does not speak HTTP</source>
        <translation>was bei %1 antwortet, spricht kein HTTP</translation>
    </message>
    <message>
        <source>Check the address and the port</source>
        <translation>Prüfen Sie die Adresse und den Port</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 kann nicht erreicht werden</translation>
    </message>
    <message>
        <source>the proxy&apos;s address cannot be read</source>
        <translation>die Adresse des Proxys kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>It must look like http://proxy.example.com:8080 or socks5://proxy.example.com</source>
        <translation>Sie muss aussehen wie http://proxy.example.com:8080 oder socks5://proxy.example.com</translation>
    </message>
    <message>
        <source>there is no certificate in %1</source>
        <translation>in %1 ist kein Zertifikat</translation>
    </message>
    <message>
        <source>Choose a PEM file with the certificates of your proxy or gateway</source>
        <translation>Wählen Sie eine PEM-Datei mit den Zertifikaten Ihres Proxys oder Gateways</translation>
    </message>
    <message>
        <source>%1 does not speak https at this port</source>
        <translation>%1 spricht an diesem Port kein https</translation>
    </message>
    <message>
        <source>Check the port: https is usually at 443</source>
        <translation>Port prüfen: https ist gewöhnlich an 443</translation>
    </message>
    <message>
        <source>Probably the network wants you to sign in first (hotel, guest Wi-Fi, company proxy): open a browser, sign in there, and try again. If instead the new address is the right one, enter it in the organisation&apos;s settings</source>
        <translation>Wahrscheinlich verlangt das Netz zuerst eine Anmeldung (Hotel, Gäste-WLAN, Firmenproxy): Öffnen Sie einen Browser, melden Sie sich dort an und versuchen Sie es erneut. Ist die neue Adresse dagegen die richtige, tragen Sie sie in den Einstellungen der Organisation ein</translation>
    </message>
</context>
<context>
    <name>rw::session::Acquisition</name>
    <message>
        <source>%1, continued</source>
        <translation>%1, fortgesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new events, %1 loaded already</source>
        <translation>
            <numerusform>%Ln neues Event, %1 schon geladen</numerusform>
            <numerusform>%Ln neue Events, %1 schon geladen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::session::ActivityLog</name>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>Verbindungstest</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>every link holds</source>
        <translation>alles in Ordnung</translation>
    </message>
    <message>
        <source>a link is broken</source>
        <translation>die Kette ist unterbrochen</translation>
    </message>
    <message>
        <source>%1 tested</source>
        <translation>%1 getestet</translation>
    </message>
    <message>
        <source>the text is no valid pattern; the last verdicts stay</source>
        <translation>der Text ist kein gültiges Pattern; die letzten Urteile bleiben</translation>
    </message>
    <message>
        <source>, %1 cannot be judged</source>
        <translation>, %1 nicht beurteilbar</translation>
    </message>
    <message>
        <source>Live watch: %1</source>
        <translation>Live-Beobachtung: %1</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Abruf</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Erneut versucht</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Zeit: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Duration: %1 ms</source>
        <translation>Dauer: %1 ms</translation>
    </message>
    <message>
        <source>Answer: %1 bytes</source>
        <translation>Antwort: %1 Bytes</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>Versuch: %1</translation>
    </message>
    <message>
        <source>Correlation id: %1</source>
        <translation>Correlation-ID: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln events match</source>
        <translation>
            <numerusform>%1 von %Ln Event passt</numerusform>
            <numerusform>%1 von %Ln Events passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events received, %1 new</source>
        <translation>
            <numerusform>%Ln Event empfangen, %1 neu</numerusform>
            <numerusform>%Ln Events empfangen, %1 neu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::session::ConnectionDesk</name>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>the tutorials&apos; servers know no lists of names</source>
        <translation>die Server der Anleitungen kennen keine Namenslisten</translation>
    </message>
</context>
<context>
    <name>rw::session::DemoHost</name>
    <message>
        <source>the demo organisation does not run</source>
        <translation>die Demo-Organisation läuft nicht</translation>
    </message>
    <message>
        <source>add the event to the loaded ones instead</source>
        <translation>fügen Sie das Event stattdessen zu den geladenen hinzu</translation>
    </message>
</context>
<context>
    <name>rw::session::Diagnose</name>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>rw::session::EventConversion</name>
    <message>
        <source>%1, converted</source>
        <translation>%1, umgewandelt</translation>
    </message>
    <message>
        <source>No real event of the organisation is loaded: its id in the source is a placeholder</source>
        <translation>Kein echtes Event der Organisation ist geladen: ihre ID in der source ist ein Platzhalter</translation>
    </message>
</context>
<context>
    <name>rw::session::GenesysSource</name>
    <message>
        <source>No client secret is known for %1</source>
        <translation>Zu %1 ist kein Client-Secret bekannt</translation>
    </message>
    <message>
        <source>Enter it under Events &gt; Organisations; it is the one of the OAuth client</source>
        <translation>Geben Sie es unter Events &gt; Organisationen ein; es ist das des OAuth-Clients</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>rw::session::RuleDocument</name>
    <message>
        <source>Untitled rule</source>
        <translation>Unbenannte Regel</translation>
    </message>
    <message>
        <source>%1 is too long for a rule</source>
        <translation>%1 ist zu lang für eine Regel</translation>
    </message>
    <message>
        <source>an event pattern has 4,096 characters at most</source>
        <translation>ein Event-Pattern hat höchstens 4.096 Zeichen</translation>
    </message>
    <message>
        <source>Open it as events instead</source>
        <translation>Öffnen Sie es stattdessen als Events</translation>
    </message>
    <message>
        <source>%1 cannot be saved</source>
        <translation>%1 kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
</context>
<context>
    <name>rw::session::Session</name>
    <message>
        <source>The demo organisation does not run</source>
        <translation>Die Demo-Organisation läuft nicht</translation>
    </message>
    <message>
        <source>Choose another organisation, or open a file with events</source>
        <translation>Wählen Sie eine andere Organisation, oder öffnen Sie eine Datei mit Events</translation>
    </message>
    <message>
        <source>The topics could not be read: %1. %2</source>
        <translation>Die Topics konnten nicht gelesen werden: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the oldest events left the workspace, as its limits say</source>
        <translation>
            <numerusform>%Ln der ältesten Events hat den Arbeitsbereich verlassen, wie es seine Grenzen sagen</numerusform>
            <numerusform>%Ln der ältesten Events haben den Arbeitsbereich verlassen, wie es seine Grenzen sagen</numerusform>
        </translation>
    </message>
    <message>
        <source>The demo organisation is starting</source>
        <translation>Die Demo-Organisation startet</translation>
    </message>
    <message>
        <source>The demo organisation does not run: choose another organisation</source>
        <translation>Die Demo-Organisation läuft nicht: wählen Sie eine andere Organisation</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>The catalogue of topics is up to date (%Ln topics)</source>
        <translation>
            <numerusform>Der Topic-Katalog ist aktuell (%Ln Topic)</numerusform>
            <numerusform>Der Topic-Katalog ist aktuell (%Ln Topics)</numerusform>
        </translation>
    </message>
    <message>
        <source>The organisation has %1 and %2 that the catalogue did not know; they are in use from the next start on</source>
        <comment>topics, fields</comment>
        <translation>Die Organisation hat %1 und %2, die der Katalog nicht kannte; sie gelten ab dem nächsten Start</translation>
    </message>
    <message numerus="yes">
        <source>%Ln topics</source>
        <translation>
            <numerusform>%Ln Topic</numerusform>
            <numerusform>%Ln Topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields</source>
        <translation>
            <numerusform>%Ln Feld</numerusform>
            <numerusform>%Ln Felder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::session::Simulation</name>
    <message>
        <source>an event is one JSON object</source>
        <translation>ein Event ist ein JSON-Objekt</translation>
    </message>
    <message>
        <source>The envelope lacks %1, which every delivered event has</source>
        <translation>Dem Umschlag fehlt %1, das jedes zugestellte Event hat</translation>
    </message>
    <message>
        <source>Events of Genesys Cloud have a source that begins with aws.partner/genesys.com/, not &quot;%1&quot;</source>
        <translation>Events von Genesys Cloud haben eine source, die mit aws.partner/genesys.com/ beginnt, nicht &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no topic whose fields are known, so they were not checked</source>
        <translation>&quot;%1&quot; ist kein Topic, dessen Felder bekannt sind; sie wurden daher nicht geprüft</translation>
    </message>
    <message>
        <source>the event did not arrive</source>
        <translation>das Event kam nicht an</translation>
    </message>
    <message>
        <source>try again, or add it to the loaded events directly</source>
        <translation>versuchen Sie es erneut, oder fügen Sie es direkt zu den geladenen Events hinzu</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Opening a channel for %1</source>
        <translation>Ein Kanal für %1 wird geöffnet</translation>
    </message>
    <message>
        <source>The demo organisation sends the event</source>
        <translation>Die Demo-Organisation sendet das Event</translation>
    </message>
    <message>
        <source>no channel listened for this topic</source>
        <translation>kein Kanal hörte auf dieses Topic</translation>
    </message>
    <message>
        <source>try again, or add the event to the loaded ones directly</source>
        <translation>versuchen Sie es erneut, oder fügen Sie das Event direkt zu den geladenen hinzu</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>rw::session::WorkspaceKeeper</name>
    <message>
        <source>The workspace file was damaged; no events, no rules and no tests could be rescued</source>
        <translation>Die Datei des Arbeitsbereichs war beschädigt; es konnten keine Events, keine Regeln und keine Tests gerettet werden</translation>
    </message>
    <message>
        <source>The workspace file was damaged. Rescued: %1, %2 and %3</source>
        <comment>%1: so many events, %2: so many rules, %3: the tests of so many rules</comment>
        <translation>Die Datei des Arbeitsbereichs war beschädigt. Gerettet wurden %1, %2 und %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Event</numerusform>
            <numerusform>%Ln Events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules</source>
        <translation>
            <numerusform>%Ln Regel</numerusform>
            <numerusform>%Ln Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the tests of %Ln rules</source>
        <translation>
            <numerusform>die Tests von %Ln Regel</numerusform>
            <numerusform>die Tests von %Ln Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file is kept as %1, beside the new one</source>
        <translation>Die beschädigte Datei bleibt als %1 neben der neuen erhalten</translation>
    </message>
</context>
<context>
    <name>rw::ui::ActivityDesk</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
</context>
<context>
    <name>rw::ui::ActivityModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Correlation-ID</translation>
    </message>
</context>
<context>
    <name>rw::ui::ActivityPanel</name>
    <message>
        <source>Details of the chosen activity</source>
        <translation>Einzelheiten der gewählten Aktivität</translation>
    </message>
    <message>
        <source>Choose a row to see all of it.</source>
        <translation>Wählen Sie eine Zeile, um alles davon zu sehen.</translation>
    </message>
    <message>
        <source>Activity, the newest at the end</source>
        <translation>Aktivität, die neueste am Ende</translation>
    </message>
    <message>
        <source>Show activity of a kind</source>
        <translation>Aktivität einer Art zeigen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Fetches</source>
        <translation>Abrufe</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Show activity that contains these words</source>
        <translation>Aktivität zeigen, die diese Wörter enthält</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Fetches again what the chosen fetch asked for, or goes on where it stopped</source>
        <translation>Ruft noch einmal ab, wonach der gewählte Abruf fragte, oder setzt fort, wo er aufhörte</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the chosen rows as text, or all that are shown; secrets and personal values are masked</source>
        <translation>Kopiert die gewählten Zeilen als Text, oder alle gezeigten; Secrets und personenbezogene Werte sind maskiert</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Empties the list</source>
        <translation>Leert die Liste</translation>
    </message>
    <message>
        <source>Nothing was asked of anybody yet. Requests, imports, tests and exports are listed here while they happen; secrets and personal values are masked.</source>
        <translation>Noch wurde niemand nach etwas gefragt. Anfragen, Importe, Tests und Exporte stehen hier, während sie geschehen; Secrets und personenbezogene Werte sind maskiert.</translation>
    </message>
    <message>
        <source>No entry passes the filter.</source>
        <translation>Kein Eintrag entspricht dem Filter.</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln entries</source>
        <translation>
            <numerusform>%1 von %Ln Eintrag</numerusform>
            <numerusform>%1 von %Ln Einträgen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::Banner</name>
    <message>
        <source>HTTP status: %1</source>
        <translation>HTTP-Status: %1</translation>
    </message>
    <message>
        <source>Correlation id: %1</source>
        <translation>Correlation-ID: %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Continue where it stopped</source>
        <translation>Fortsetzen, wo es aufhörte</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Goes on where it stopped; what has arrived is not fetched again</source>
        <translation>Setzt fort, wo es aufhörte; was angekommen ist, wird nicht noch einmal abgerufen</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Was hilft</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Shows the server&apos;s own words and what support will ask for</source>
        <translation>Zeigt die Worte des Servers und wonach der Support fragen wird</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Details of the failure</source>
        <translation>Einzelheiten des Fehlers</translation>
    </message>
    <message>
        <source>Failure: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Notice: %1</source>
        <translation>Mitteilung: %1</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>Does all of it once more</source>
        <translation>Tut alles noch einmal</translation>
    </message>
    <message numerus="yes">
        <source>The server asks to wait %Ln seconds</source>
        <translation>
            <numerusform>Der Server bittet um %Ln Sekunde Pause</numerusform>
            <numerusform>Der Server bittet um %Ln Sekunden Pause</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::BrowserDesk</name>
    <message>
        <source>Conversation</source>
        <translation>Konversation</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>The last change of tags was taken back.</source>
        <translation>Die letzte Änderung der Markierungen wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Personal data is masked</source>
        <translation>Personenbezogene Daten sind maskiert</translation>
    </message>
    <message>
        <source>Phone numbers, addresses, names and texts of people are replaced on the screen, and in what is copied. Rules are judged by the real values. Ctrl+Shift+H shows them again.</source>
        <translation>Telefonnummern, Adressen, Namen und Texte von Personen sind auf dem Bildschirm ersetzt, und in dem, was kopiert wird. Regeln werden nach den echten Werten beurteilt. Strg+Umschalt+H zeigt sie wieder.</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Markierungen</translation>
    </message>
    <message>
        <source>&amp;Show only events with this value</source>
        <translation>&amp;Nur Events mit diesem Wert zeigen</translation>
    </message>
    <message>
        <source>&amp;Values of this path</source>
        <translation>&amp;Werte dieses Pfads</translation>
    </message>
    <message>
        <source>Select exactly two events to compare: click one, then the other with Ctrl held down.</source>
        <translation>Wählen Sie genau zwei Events zum Vergleichen: klicken Sie eines an, dann das andere mit gedrückter Strg-Taste.</translation>
    </message>
    <message>
        <source>At most %1 events can be tagged at once.</source>
        <translation>Höchstens %1 Events können auf einmal markiert werden.</translation>
    </message>
    <message>
        <source>Select an event to tag it.</source>
        <translation>Wählen Sie ein Event, um es zu markieren.</translation>
    </message>
    <message>
        <source>Tags changed.</source>
        <translation>Markierungen geändert.</translation>
    </message>
    <message>
        <source>Tagged: %1.</source>
        <translation>Markiert: %1.</translation>
    </message>
    <message>
        <source>Tag removed: %1.</source>
        <translation>Markierung entfernt: %1.</translation>
    </message>
    <message>
        <source>%1 events tagged: %2.</source>
        <translation>%1 Events markiert: %2.</translation>
    </message>
    <message>
        <source>Tag removed from %1 events: %2.</source>
        <translation>Markierung von %1 Events entfernt: %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>rw::ui::ClinicDialog</name>
    <message>
        <source>Start &amp;again</source>
        <translation>&amp;Von vorn</translation>
    </message>
    <message>
        <source>&amp;Hint</source>
        <translation>&amp;Hinweis</translation>
    </message>
    <message>
        <source>S&amp;olution</source>
        <translation>&amp;Lösung</translation>
    </message>
    <message>
        <source>&amp;Next exercise</source>
        <translation>&amp;Nächste Übung</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Clinic: broken rules to repair</source>
        <translation>Regelklinik: kaputte Regeln zum Reparieren</translation>
    </message>
    <message>
        <source>First where to look, then why, with a fix</source>
        <translation>Erst, wo man hinsehen muss, dann warum, mit einer Korrektur</translation>
    </message>
    <message>
        <source>One rule that does what the story wants; Ctrl+Z brings yours back</source>
        <translation>Eine Regel, die tut, was verlangt ist; Strg+Z holt Ihre zurück</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The rule of the exercise</source>
        <translation>Die Regel der Übung</translation>
    </message>
    <message>
        <source>Events of the exercise</source>
        <translation>Events der Übung</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>The rule must</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>It does</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>match</source>
        <translation>passen</translation>
    </message>
    <message>
        <source>not match</source>
        <translation>nicht passen</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>As the story wants it</source>
        <translation>Wie verlangt</translation>
    </message>
    <message>
        <source>Not as the story wants it</source>
        <translation>Nicht wie verlangt</translation>
    </message>
    <message>
        <source>The rule does what the story wants. %1</source>
        <translation>Die Regel tut, was verlangt war. %1</translation>
    </message>
    <message>
        <source>Repair the rule so that it does what the story wants.</source>
        <translation>Reparieren Sie die Regel, sodass sie tut, was verlangt ist.</translation>
    </message>
    <message>
        <source>Not yet: AWS would refuse this rule.</source>
        <translation>Noch nicht: AWS würde diese Regel ablehnen.</translation>
    </message>
    <message>
        <source>Not yet: the rule is beyond a quota of AWS.</source>
        <translation>Noch nicht: die Regel überschreitet ein Kontingent von AWS.</translation>
    </message>
    <message>
        <source>Not yet: event %1 must match, and does not.</source>
        <translation>Noch nicht: Event %1 muss passen und passt nicht.</translation>
    </message>
    <message>
        <source>Not yet: event %1 must not match, but it does.</source>
        <translation>Noch nicht: Event %1 darf nicht passen, aber es passt.</translation>
    </message>
    <message>
        <source>Select an event to see what the rule makes of it.</source>
        <translation>Wählen Sie ein Event, um zu sehen, was die Regel daraus macht.</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Regelklinik</translation>
    </message>
    <message>
        <source>AWS would refuse the rule, so nothing is judged yet.</source>
        <translation>AWS würde die Regel ablehnen, daher wird noch nichts beurteilt.</translation>
    </message>
    <message>
        <source>Look at the selected place. %1</source>
        <translation>Sehen Sie auf die ausgewählte Stelle. %1</translation>
    </message>
    <message>
        <source>Nothing is wrong with the rule itself: compare it with the story and the events.</source>
        <translation>An der Regel selbst ist nichts falsch: vergleichen Sie sie mit der Geschichte und den Events.</translation>
    </message>
    <message>
        <source>One way to write it. Ctrl+Z brings your rule back.</source>
        <translation>Eine Art, sie zu schreiben. Strg+Z holt Ihre Regel zurück.</translation>
    </message>
    <message>
        <source>%1 (solved)</source>
        <translation>%1 (gelöst)</translation>
    </message>
    <message>
        <source>%1 of %2 solved</source>
        <translation>%1 von %2 gelöst</translation>
    </message>
</context>
<context>
    <name>rw::ui::ColumnChooser</name>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Search the paths of the loaded events</source>
        <translation>Die Pfade der geladenen Events durchsuchen</translation>
    </message>
    <message>
        <source>Search columns</source>
        <translation>Spalten suchen</translation>
    </message>
    <message>
        <source>Columns to choose from</source>
        <translation>Spalten zur Auswahl</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Shown columns, in their order</source>
        <translation>Gezeigte Spalten, in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Aufwärts)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Abwärts)</translation>
    </message>
    <message>
        <source>&amp;All columns</source>
        <translation>&amp;Alle Spalten</translation>
    </message>
    <message>
        <source>&amp;Shown, in this order</source>
        <translation>&amp;Gezeigte, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>%1 of %2 paths are listed: search for the others</source>
        <translation>%1 von %2 Pfaden sind aufgeführt: suchen Sie nach den anderen</translation>
    </message>
    <message>
        <source>No loaded event has such a path.</source>
        <translation>Kein geladenes Event hat einen solchen Pfad.</translation>
    </message>
</context>
<context>
    <name>rw::ui::CompareDialog</name>
    <message>
        <source>Only &amp;differences</source>
        <translation>Nur &amp;Unterschiede</translation>
    </message>
    <message>
        <source>Compare two events</source>
        <translation>Zwei Events vergleichen</translation>
    </message>
    <message>
        <source>Find path or value</source>
        <translation>Pfad oder Wert suchen</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>&amp;Tauschen</translation>
    </message>
    <message>
        <source>Puts the left event to the right</source>
        <translation>Setzt das linke Event nach rechts</translation>
    </message>
    <message>
        <source>Paths with the values of both events</source>
        <translation>Pfade mit den Werten beider Events</translation>
    </message>
    <message>
        <source>Leaves of the rule on both events</source>
        <translation>Bedingungen der Regel an beiden Events</translation>
    </message>
    <message>
        <source>Leaf of the rule</source>
        <translation>Bedingung der Regel</translation>
    </message>
    <message>
        <source>Left event</source>
        <translation>Linkes Event</translation>
    </message>
    <message>
        <source>Right event</source>
        <translation>Rechtes Event</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies all rows that are shown, with tabs between the columns</source>
        <translation>Kopiert alle gezeigten Zeilen, mit Tabulatoren zwischen den Spalten</translation>
    </message>
    <message>
        <source>Left:</source>
        <translation>Links:</translation>
    </message>
    <message>
        <source>Right:</source>
        <translation>Rechts:</translation>
    </message>
    <message>
        <source>conversation %1</source>
        <translation>Konversation %1</translation>
    </message>
    <message>
        <source>The rule is not valid yet</source>
        <translation>Die Regel ist noch nicht gültig</translation>
    </message>
    <message>
        <source>The whole rule</source>
        <translation>Die ganze Regel</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;left value</source>
        <translation>&amp;Linken Wert kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;right value</source>
        <translation>&amp;Rechten Wert kopieren</translation>
    </message>
    <message numerus="yes">
        <source>No difference in %Ln paths</source>
        <translation>
            <numerusform>Kein Unterschied in %Ln Pfad</numerusform>
            <numerusform>Kein Unterschied in %Ln Pfaden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln paths differ</source>
        <translation>
            <numerusform>%1 von %Ln Pfad ist verschieden</numerusform>
            <numerusform>%1 von %Ln Pfaden sind verschieden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::CompareModel</name>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Only left</source>
        <translation>Nur links</translation>
    </message>
    <message>
        <source>Only right</source>
        <translation>Nur rechts</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>none</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>The event has no such value</source>
        <translation>Das Event hat keinen solchen Wert</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Left event</source>
        <translation>Linkes Event</translation>
    </message>
    <message>
        <source>Right event</source>
        <translation>Rechtes Event</translation>
    </message>
</context>
<context>
    <name>rw::ui::CompletionPopup</name>
    <message>
        <source>field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>known value</source>
        <translation>bekannter Wert</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Events</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
</context>
<context>
    <name>rw::ui::ConnectionPanel</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Verbindung testen</translation>
    </message>
    <message>
        <source>Cancel test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>Copy result</source>
        <translation>Ergebnis kopieren</translation>
    </message>
    <message>
        <source>The connection is being tested</source>
        <translation>Die Verbindung wird getestet</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Shows the service&apos;s own words and what support will ask for</source>
        <translation>Zeigt die Worte des Dienstes und wonach der Support fragen wird</translation>
    </message>
    <message>
        <source>Details of the test</source>
        <translation>Einzelheiten des Tests</translation>
    </message>
    <message>
        <source>Signs in and asks what the client may do; changes nothing</source>
        <translation>Meldet sich an und fragt, was der Client darf; ändert nichts</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>rw::ui::ConvertDialectDialog</name>
    <message>
        <source>Convert the &amp;rule (one undo step)</source>
        <translation>Die &amp;Regel umwandeln (ein Schritt zum Rückgängigmachen)</translation>
    </message>
    <message>
        <source>&amp;Convert</source>
        <translation>&amp;Umwandeln</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Convert between a tutorial&apos;s shape and the real one</source>
        <translation>Zwischen der Form eines Tutorials und der echten umwandeln</translation>
    </message>
    <message>
        <source>The tutorial&apos;s shape</source>
        <translation>Die Form des Tutorials</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>to the shape of Genesys Cloud</source>
        <translation>in die Form von Genesys Cloud</translation>
    </message>
    <message>
        <source>from the shape of Genesys Cloud</source>
        <translation>aus der Form von Genesys Cloud</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>R&amp;ule</source>
        <translation>R&amp;egel</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>&amp;Event, as an example</source>
        <translation>E&amp;vent, als Beispiel</translation>
    </message>
    <message>
        <source>&amp;Worth knowing:</source>
        <translation>&amp;Wissenswert:</translation>
    </message>
    <message>
        <source>What was lost or had to be chosen</source>
        <translation>Was verloren ging oder gewählt werden musste</translation>
    </message>
    <message>
        <source>&amp;Shape:</source>
        <translation>&amp;Form:</translation>
    </message>
    <message>
        <source>The %1 before</source>
        <translation>%1 vorher</translation>
    </message>
    <message>
        <source>The %1 after</source>
        <translation>%1 nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>The rule has nothing of the other shape: it stays as it is.</source>
        <translation>Die Regel hat nichts von der anderen Form: sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looking at the loaded e&amp;vents…</source>
        <translation>Die geladenen E&amp;vents werden angesehen …</translation>
    </message>
    <message>
        <source>No loaded e&amp;vent has this shape</source>
        <translation>Kein geladenes E&amp;vent hat diese Form</translation>
    </message>
    <message>
        <source>Add a converted copy of the one loaded e&amp;vent of this shape</source>
        <translation>Eine umgewandelte Kopie des einen geladenen E&amp;vents dieser Form hinzufügen</translation>
    </message>
    <message>
        <source>Add converted copies of the %1 loaded e&amp;vents of this shape</source>
        <translation>Umgewandelte Kopien der %1 geladenen E&amp;vents dieser Form hinzufügen</translation>
    </message>
    <message>
        <source>Choose above what to convert</source>
        <translation>Wählen Sie oben, was umgewandelt wird</translation>
    </message>
    <message>
        <source>The rule was converted; Ctrl+Z takes it back.</source>
        <translation>Die Regel wurde umgewandelt; Strg+Z nimmt es zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events of this shape have no counterpart: %1</source>
        <translation>
            <numerusform>%Ln Event dieser Form hat kein Gegenstück: %1</numerusform>
            <numerusform>%Ln Events dieser Form haben kein Gegenstück: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Converting %Ln events…</source>
        <translation>
            <numerusform>%Ln Event wird umgewandelt …</numerusform>
            <numerusform>%Ln Events werden umgewandelt …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking at %Ln events…</source>
        <translation>
            <numerusform>%Ln Event wird angesehen …</numerusform>
            <numerusform>%Ln Events werden angesehen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln loaded events has this shape.</source>
        <translation>
            <numerusform>Das %Ln geladene Event hat diese Form nicht.</numerusform>
            <numerusform>Keines der %Ln geladenen Events hat diese Form.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Converted copies of %Ln events were added; the originals stay.</source>
        <translation>
            <numerusform>Die umgewandelte Kopie von %Ln Event wurde hinzugefügt; das Original bleibt.</numerusform>
            <numerusform>Umgewandelte Kopien von %Ln Events wurden hinzugefügt; die Originale bleiben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::DiagnosePanel</name>
    <message>
        <source>In order</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Links that are checked</source>
        <translation>Prüfschritte</translation>
    </message>
    <message>
        <source>How far back events are looked for</source>
        <translation>Wie weit zurück nach Events gesucht wird</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 4 hours</source>
        <translation>Letzte 4 Stunden</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Dia&amp;gnose</source>
        <translation>Dia&amp;gnose starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the diagnosis</source>
        <translation>Die Diagnose abbrechen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Links from the network to the match</source>
        <translation>Prüfschritte vom Netz bis zum Treffer</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Prüfschritt</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was gesehen wurde</translation>
    </message>
    <message>
        <source>The selected link</source>
        <translation>Der ausgewählte Prüfschritt</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Checks every link between this machine and a matching rule, and says what to do about the one that breaks. Nothing is changed in the organisation.</source>
        <translation>Prüft jeden Schritt zwischen diesem Rechner und einer passenden Regel und sagt, was bei einer Unterbrechung zu tun ist. In der Organisation wird nichts geändert.</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>One link is broken: %1</source>
        <translation>Die Kette ist an einer Stelle unterbrochen: %1</translation>
    </message>
    <message>
        <source>%1 links are broken, the first one: %2</source>
        <translation>Die Kette ist an %1 Stellen unterbrochen, zuerst bei: %2</translation>
    </message>
    <message>
        <source>Every link that was checked is in order</source>
        <translation>Alles, was geprüft wurde, ist in Ordnung</translation>
    </message>
    <message>
        <source>No link is broken, %1 with a warning</source>
        <translation>Nichts ist unterbrochen, %1 mit einer Warnung</translation>
    </message>
    <message>
        <source>Dia&amp;gnose again</source>
        <translation>Dia&amp;gnose wiederholen</translation>
    </message>
    <message>
        <source>Why does nothing arrive from %1?</source>
        <translation>Warum kommt von %1 nichts an?</translation>
    </message>
    <message>
        <source>The check did not finish</source>
        <translation>Die Prüfung kam nicht zu Ende</translation>
    </message>
    <message>
        <source>. The rule has changed since.</source>
        <translation>. Die Regel hat sich seitdem geändert.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Copied the report of the diagnosis.</source>
        <translation>Der Bericht der Diagnose wurde kopiert.</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Diagnosis: %1</source>
        <translation>Diagnose: %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Abhilfe</translation>
    </message>
</context>
<context>
    <name>rw::ui::EventBrowser</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 loaded events are shown</source>
        <translation>%1 von %2 geladenen Events werden gezeigt</translation>
    </message>
    <message>
        <source>Event types</source>
        <translation>Event-Typen</translation>
    </message>
    <message>
        <source>No loaded event passes these filters.</source>
        <translation>Kein geladenes Event entspricht diesen Filtern.</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Alle Events zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Shows the other events again</source>
        <translation>Zeigt die anderen Events wieder</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Events</translation>
    </message>
    <message>
        <source>Connect an organisation…</source>
        <translation>Eine Organisation verbinden …</translation>
    </message>
    <message>
        <source>Press F5 to fetch and test events, or drop files here.</source>
        <translation>Drücken Sie F5, um Events abzurufen und zu testen, oder ziehen Sie Dateien hierher.</translation>
    </message>
    <message>
        <source>%1 events are too many to copy; at most %2 fit. Export them instead.</source>
        <translation>%1 Events sind zu viele zum Kopieren; höchstens %2 passen. Exportieren Sie sie stattdessen.</translation>
    </message>
    <message>
        <source>&amp;Copy %1 events</source>
        <translation>%1 Events &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy event</source>
        <translation>Event &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy as pattern &amp;leaf</source>
        <translation>Als &amp;Bedingung kopieren</translation>
    </message>
    <message>
        <source>Copy conversation &amp;id</source>
        <translation>Konversations-&amp;ID kopieren</translation>
    </message>
    <message>
        <source>Copy detail-&amp;type</source>
        <translation>detail-&amp;type kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;queue id</source>
        <translation>&amp;Queue-ID kopieren</translation>
    </message>
    <message>
        <source>&amp;Show only events with this value</source>
        <translation>&amp;Nur Events mit diesem Wert zeigen</translation>
    </message>
    <message>
        <source>Show only this c&amp;onversation</source>
        <translation>Nur diese K&amp;onversation zeigen</translation>
    </message>
    <message>
        <source>Colu&amp;mns…</source>
        <translation>&amp;Spalten …</translation>
    </message>
    <message>
        <source>Opening the workspace…</source>
        <translation>Der Arbeitsbereich wird geöffnet …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Event</numerusform>
            <numerusform>%Ln Events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::EventDesk</name>
    <message>
        <source>Funnel</source>
        <translation>Trichter</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Gained since the saved version</source>
        <translation>Hinzugekommen seit der gespeicherten Fassung</translation>
    </message>
    <message>
        <source>Lost since the saved version</source>
        <translation>Weggefallen seit der gespeicherten Fassung</translation>
    </message>
    <message>
        <source>%1 is still being written. The window closes when that is done.</source>
        <translation>%1 wird noch geschrieben. Das Fenster schließt, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Ohne es schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>At most %1 events can be added to the tests at once.</source>
        <translation>Höchstens %1 Events können auf einmal zu den Tests hinzugefügt werden.</translation>
    </message>
    <message>
        <source>The rule must match this event.</source>
        <translation>Die Regel muss auf dieses Event passen.</translation>
    </message>
    <message>
        <source>The rule must not match this event.</source>
        <translation>Die Regel darf auf dieses Event nicht passen.</translation>
    </message>
    <message>
        <source>The rule must match these events.</source>
        <translation>Die Regel muss auf diese Events passen.</translation>
    </message>
    <message>
        <source>The rule must not match these events.</source>
        <translation>Die Regel darf auf diese Events nicht passen.</translation>
    </message>
    <message>
        <source>Show tests</source>
        <translation>Tests zeigen</translation>
    </message>
    <message>
        <source>One test of the workspace cannot be read. It stays there as it is: %1.</source>
        <translation>Ein Test des Arbeitsbereichs kann nicht gelesen werden. Er bleibt dort, wie er ist: %1.</translation>
    </message>
    <message>
        <source>%1 tests of the workspace cannot be read. They stay there as they are. The first: %2.</source>
        <translation>%1 Tests des Arbeitsbereichs können nicht gelesen werden. Sie bleiben dort, wie sie sind. Der erste: %2.</translation>
    </message>
    <message>
        <source>Tests (%1)</source>
        <translation>Tests (%1)</translation>
    </message>
    <message>
        <source>Tests (%1 of %2 fail)</source>
        <translation>Tests (%1 von %2 nicht bestanden)</translation>
    </message>
    <message>
        <source>From the suite</source>
        <translation>Aus der Testsuite</translation>
    </message>
    <message>
        <source>The tests of %1 were not added: the rule that they were for is gone.</source>
        <translation>Die Tests aus %1 wurden nicht hinzugefügt: die Regel, für die sie waren, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1: tests added to the rule %2: %3.</source>
        <translation>%1: Tests zur Regel %2 hinzugefügt: %3.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Ausgelassen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 The suite has %Ln tests.</source>
        <translation>
            <numerusform>%1 Die Testsuite hat %Ln Test.</numerusform>
            <numerusform>%1 Die Testsuite hat %Ln Tests.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked events</source>
        <translation>Markierte Events</translation>
    </message>
    <message>
        <source>Others have arrived meanwhile: the removed events are gone.</source>
        <translation>Inzwischen sind andere eingetroffen: Die entfernten Events sind nicht mehr da.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events removed.</source>
        <translation>
            <numerusform>%Ln Event entfernt.</numerusform>
            <numerusform>%Ln Events entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Other events are on their way: the removed ones can come back only if none arrive.</source>
        <translation>Andere Events sind unterwegs: Die entfernten können nur zurückkommen, wenn keine eintreffen.</translation>
    </message>
</context>
<context>
    <name>rw::ui::EventTable</name>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Cannot judge</source>
        <translation>Nicht beurteilbar</translation>
    </message>
    <message>
        <source>fails %1 of %2</source>
        <translation>%1 von %2 nicht erfüllt</translation>
    </message>
    <message>
        <source>&amp;Hide %1</source>
        <translation>%1 &amp;ausblenden</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Spalten …</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Show events over &amp;time</source>
        <translation>Events im &amp;Lauf der Zeit zeigen</translation>
    </message>
</context>
<context>
    <name>rw::ui::EventTableModel</name>
    <message>
        <source>Match</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Cannot judge</source>
        <translation>Nicht beurteilbar</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>fails %1 of %2</source>
        <translation>%1 von %2 nicht erfüllt</translation>
    </message>
    <message>
        <source>Fails only at fields that the source of this event cannot supply</source>
        <translation>Scheitert nur an Feldern, die die Quelle dieses Events nicht liefern kann</translation>
    </message>
    <message>
        <source>%1
First: %2</source>
        <translation>%1
Zuerst: %2</translation>
    </message>
    <message>
        <source>The event has no readable time</source>
        <translation>Das Event hat keine lesbare Zeit</translation>
    </message>
    <message>
        <source>%1 local time
%2</source>
        <translation>%1 Ortszeit
%2</translation>
    </message>
    <message>
        <source>%1
Synthetic: was not sent like this</source>
        <translation>%1
Synthetisch: wurde nicht so gesendet</translation>
    </message>
    <message>
        <source>%1
Synthetic: was not sent like this; some fields are approximated or missing</source>
        <translation>%1
Synthetisch: wurde nicht so gesendet; einige Felder sind angenähert oder fehlen</translation>
    </message>
    <message>
        <source>%1 of %2 unknown</source>
        <comment>conditions of a rule</comment>
        <translation>%1 von %2 unklar</translation>
    </message>
    <message>
        <source>%1 of %2 cannot be judged</source>
        <comment>conditions of a rule</comment>
        <translation>%1 von %2 nicht beurteilbar</translation>
    </message>
</context>
<context>
    <name>rw::ui::ExportEventsDialog</name>
    <message>
        <source>NDJSON: one event a line</source>
        <translation>NDJSON: ein Event je Zeile</translation>
    </message>
    <message>
        <source>JSON: one array</source>
        <translation>JSON: ein Array</translation>
    </message>
    <message>
        <source>CSV: chosen paths as columns</source>
        <translation>CSV: gewählte Pfade als Spalten</translation>
    </message>
    <message>
        <source>Test suite: events and verdicts</source>
        <translation>Testsuite: Events und Urteile</translation>
    </message>
    <message>
        <source>&amp;Mask personal data</source>
        <translation>&amp;Personenbezogene Daten maskieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Export events</source>
        <translation>Events exportieren</translation>
    </message>
    <message>
        <source>Preview of the first events</source>
        <translation>Vorschau der ersten Events</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Which events</source>
        <translation>Welche Events</translation>
    </message>
    <message>
        <source>&amp;Form:</source>
        <translation>&amp;Form:</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Replaces phone numbers, addresses, e-mails, names, sentences and participant attributes; equal values stay equal, and the verdicts of the rule stay as they are.</source>
        <translation>Ersetzt Telefonnummern, Adressen, E-Mails, Namen, Sätze und Teilnehmerattribute; gleiche Werte bleiben gleich, und die Urteile der Regel bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>S&amp;elected (%1)</source>
        <translation>&amp;Ausgewählte (%1)</translation>
    </message>
    <message>
        <source>S&amp;hown in the browser (%1)</source>
        <translation>In der Event-Liste &amp;gezeigte (%1)</translation>
    </message>
    <message>
        <source>Ma&amp;tching the rule (%1)</source>
        <translation>Auf die Regel &amp;passende (%1)</translation>
    </message>
    <message>
        <source>&amp;All loaded (%1)</source>
        <translation>A&amp;lle geladenen (%1)</translation>
    </message>
    <message>
        <source>The rule is not valid, so nothing matches it</source>
        <translation>Die Regel ist nicht gültig, daher passt nichts auf sie</translation>
    </message>
    <message>
        <source>no events are loaded. Fetch some with F5, or open a file.</source>
        <translation>es sind keine Events geladen. Rufen Sie mit F5 welche ab, oder öffnen Sie eine Datei.</translation>
    </message>
    <message>
        <source>the rule is being tested against the loaded events.</source>
        <translation>die Regel wird an den geladenen Events getestet.</translation>
    </message>
    <message>
        <source>there are no such events. Choose other ones above.</source>
        <translation>solche Events gibt es nicht. Wählen Sie oben andere.</translation>
    </message>
    <message>
        <source>the rule is being checked.</source>
        <translation>die Regel wird geprüft.</translation>
    </message>
    <message>
        <source>a test suite needs a valid rule. Mend the rule first, see Problems.</source>
        <translation>eine Testsuite braucht eine gültige Regel. Beheben Sie zuerst die Fehler der Regel, siehe Probleme.</translation>
    </message>
    <message>
        <source>tick at least one path as a column.</source>
        <translation>kreuzen Sie mindestens einen Pfad als Spalte an.</translation>
    </message>
    <message>
        <source>at most %1 events can be masked at once. Choose fewer, or export without masking.</source>
        <translation>höchstens %1 Events können auf einmal maskiert werden. Wählen Sie weniger, oder exportieren Sie ohne Maskieren.</translation>
    </message>
    <message>
        <source>Replaces phone numbers, addresses, e-mails, names, sentences and participant attributes. Equal values stay equal, and the rule&apos;s verdicts stay as they are.</source>
        <translation>Ersetzt Telefonnummern, Adressen, E-Mails, Namen, Sätze und Teilnehmerattribute. Gleiche Werte bleiben gleich, und die Urteile der Regel bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Replaces phone numbers, addresses, e-mails, names, sentences and participant attributes. Equal values stay equal. The rule is not valid, so there are no verdicts to keep.</source>
        <translation>Ersetzt Telefonnummern, Adressen, E-Mails, Namen, Sätze und Teilnehmerattribute. Gleiche Werte bleiben gleich. Die Regel ist nicht gültig, es gibt also keine Urteile zu bewahren.</translation>
    </message>
    <message>
        <source>No export: %1</source>
        <translation>Kein Export: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>✗ No export: %1</source>
        <translation>✗ Kein Export: %1</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts zu zeigen</translation>
    </message>
    <message>
        <source>The first events, masked</source>
        <translation>Die ersten Events, maskiert</translation>
    </message>
    <message>
        <source>The first events</source>
        <translation>Die ersten Events</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export events to %1</source>
        <translation>Events nach %1 exportieren</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>Tested again afterwards: every verdict is the same.</source>
        <translation>Danach noch einmal getestet: jedes Urteil ist gleich.</translation>
    </message>
    <message>
        <source>One value is kept as far as a verdict depends on it: %1.</source>
        <translation>Ein Wert bleibt, soweit ein Urteil von ihm abhängt: %1.</translation>
    </message>
    <message>
        <source>Words stay at %1.</source>
        <translation>Wörter bleiben bei %1.</translation>
    </message>
    <message>
        <source>Cancelled; no file was written.</source>
        <translation>Abgebrochen; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>✗ Not saved: %1.%2</source>
        <translation>✗ Nicht gespeichert: %1.%2</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Find a path</source>
        <translation>Einen Pfad suchen</translation>
    </message>
    <message>
        <source>Paths; ticked ones become columns, in this order</source>
        <translation>Pfade; angekreuzte werden Spalten, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move the chosen path up: an earlier column</source>
        <translation>Den gewählten Pfad nach oben: eine frühere Spalte</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move the chosen path down: a later column</source>
        <translation>Den gewählten Pfad nach unten: eine spätere Spalte</translation>
    </message>
    <message numerus="yes">
        <source>✓ Ready: %Ln events</source>
        <translation>
            <numerusform>✓ Bereit: %Ln Event</numerusform>
            <numerusform>✓ Bereit: %Ln Events</numerusform>
        </translation>
    </message>
    <message>
        <source>The first events, masked here but not in the file</source>
        <translation>Die ersten Events, hier maskiert, aber nicht in der Datei</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln events to %1 (%2).</source>
        <translation>
            <numerusform>%Ln Event nach %1 geschrieben (%2).</numerusform>
            <numerusform>%Ln Events nach %1 geschrieben (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values masked.</source>
        <translation>
            <numerusform>%Ln Wert maskiert.</numerusform>
            <numerusform>%Ln Werte maskiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values are kept as far as verdicts depend on them, the first: %1.</source>
        <translation>
            <numerusform>%Ln Wert bleibt, soweit Urteile von ihm abhängen: %1.</numerusform>
            <numerusform>%Ln Werte bleiben, soweit Urteile von ihnen abhängen, der erste: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::ExportRuleDialog</name>
    <message>
        <source>&amp;Enabled</source>
        <translation>&amp;Aktiviert</translation>
    </message>
    <message>
        <source>Write resource &amp;policies</source>
        <translation>Ressourcen-&amp;Policies schreiben</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Export rule</source>
        <translation>Regel exportieren</translation>
    </message>
    <message>
        <source>Export forms</source>
        <translation>Exportformen</translation>
    </message>
    <message>
        <source>Preview of the export</source>
        <translation>Vorschau des Exports</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>AWS&apos;s default, 185</source>
        <translation>Standard von AWS, 185</translation>
    </message>
    <message>
        <source>AWS&apos;s default, 86,400</source>
        <translation>Standard von AWS, 86.400</translation>
    </message>
    <message>
        <source>for Firehose, Step Functions, event bus</source>
        <translation>für Firehose, Step Functions, Event-Bus</translation>
    </message>
    <message>
        <source>for FIFO queues</source>
        <translation>für FIFO-Queues</translation>
    </message>
    <message>
        <source>SNS topic, SQS queue, Lambda function, CloudWatch log group, Firehose stream, Step Functions state machine or event bus</source>
        <translation>SNS-Topic, SQS-Queue, Lambda-Funktion, CloudWatch-Log-Gruppe, Firehose-Stream, Step-Functions-State-Machine oder Event-Bus</translation>
    </message>
    <message>
        <source>The permissions that functions, queues, topics and log groups need</source>
        <translation>Die Berechtigungen, die Funktionen, Queues, Topics und Log-Gruppen brauchen</translation>
    </message>
    <message>
        <source>Rule &amp;name:</source>
        <translation>Name der &amp;Regel:</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>&amp;Beschreibung:</translation>
    </message>
    <message>
        <source>Event &amp;bus, name or ARN:</source>
        <translation>E&amp;vent-Bus, Name oder ARN:</translation>
    </message>
    <message>
        <source>&amp;Targets, one ARN per line:</source>
        <translation>&amp;Ziele, ein ARN je Zeile:</translation>
    </message>
    <message>
        <source>Dead-letter &amp;queue, ARN:</source>
        <translation>Dead-Letter-&amp;Queue, ARN:</translation>
    </message>
    <message>
        <source>&amp;Retries, 0 to 185:</source>
        <translation>&amp;Wiederholungen, 0 bis 185:</translation>
    </message>
    <message>
        <source>Maximum &amp;age in seconds, 60 to 86,400:</source>
        <translation>&amp;Höchstalter in Sekunden, 60 bis 86.400:</translation>
    </message>
    <message>
        <source>R&amp;ole of the targets, ARN:</source>
        <translation>R&amp;olle der Ziele, ARN:</translation>
    </message>
    <message>
        <source>Message &amp;group:</source>
        <translation>Nachrichten&amp;gruppe:</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>this is not a whole number</source>
        <translation>das ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>type digits only, or leave it empty</source>
        <translation>nur Ziffern eingeben, oder leer lassen</translation>
    </message>
    <message>
        <source>✓ Ready: event pattern of %1 characters</source>
        <translation>✓ Bereit: Event-Pattern mit %1 Zeichen</translation>
    </message>
    <message>
        <source>✗ No export: %1</source>
        <translation>✗ Kein Export: %1</translation>
    </message>
    <message>
        <source>No export: %1</source>
        <translation>Kein Export: %1</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>nicht gültig</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>wildcard complexity %1 of %2</source>
        <translation>Wildcard-Komplexität %1 von %2</translation>
    </message>
    <message>
        <source>not tested: no events are loaded</source>
        <translation>nicht getestet: keine Events geladen</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>noch nicht getestet</translation>
    </message>
    <message>
        <source>%1: none matches</source>
        <translation>%1: keines passt</translation>
    </message>
    <message>
        <source>%1: 1 matches</source>
        <translation>%1: 1 passt</translation>
    </message>
    <message>
        <source>%1: %2 match</source>
        <translation>%1: %2 passen</translation>
    </message>
    <message>
        <source>no tests in the suite</source>
        <translation>keine Tests in der Testsuite</translation>
    </message>
    <message>
        <source>suite not run yet</source>
        <translation>Testsuite noch nicht gelaufen</translation>
    </message>
    <message>
        <source>suite passed %1 of %2</source>
        <translation>Testsuite: %1 von %2 bestanden</translation>
    </message>
    <message>
        <source>Copied: %1. Event pattern of %2 characters.</source>
        <translation>Kopiert: %1. Event-Pattern mit %2 Zeichen.</translation>
    </message>
    <message>
        <source>Export the rule</source>
        <translation>Die Regel exportieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>the file could not be written</source>
        <translation>die Datei konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>choose another folder or check the free space</source>
        <translation>wählen Sie einen anderen Ordner, oder prüfen Sie den freien Platz</translation>
    </message>
    <message>
        <source>✗ Not saved: %1</source>
        <translation>✗ Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Nach %1 exportieren</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>tested against %Ln events of 1 type</source>
        <translation>
            <numerusform>getestet an %Ln Event eines Typs</numerusform>
            <numerusform>getestet an %Ln Events eines Typs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tested against %Ln events of %1 types</source>
        <translation>
            <numerusform>getestet an %Ln Event von %1 Typen</numerusform>
            <numerusform>getestet an %Ln Events von %1 Typen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none of %Ln events matches</source>
        <translation>
            <numerusform>keines von %Ln Event passt</numerusform>
            <numerusform>keines von %Ln Events passt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 tests fail</source>
        <translation>
            <numerusform>%Ln von %1 Tests schlägt fehl</numerusform>
            <numerusform>%Ln von %1 Tests schlagen fehl</numerusform>
        </translation>
    </message>
    <message>
        <source>not on the partner event bus of its events</source>
        <translation>nicht auf dem Partner-Event-Bus ihrer Events</translation>
    </message>
    <message>
        <source>⚠ Valid, but %1</source>
        <comment>%1: what is wrong, in a few words</comment>
        <translation>⚠ Gültig, aber %1</translation>
    </message>
    <message>
        <source>ORGANISATION-ID</source>
        <comment>part of the name of an event bus</comment>
        <translation>ORGANISATIONS-ID</translation>
    </message>
    <message>
        <source>SUFFIX</source>
        <comment>part of the name of an event bus</comment>
        <translation>SUFFIX</translation>
    </message>
    <message>
        <source>Personal data is masked: the event has other values in its place.</source>
        <translation>Personenbezogene Daten sind maskiert: Das Event hat andere Werte an ihrer Stelle.</translation>
    </message>
</context>
<context>
    <name>rw::ui::FacetPanel</name>
    <message>
        <source>Add a path</source>
        <translation>Einen Pfad hinzufügen</translation>
    </message>
    <message>
        <source>A path of the events, for example detail.eventBody.provider; Return adds it</source>
        <translation>Ein Pfad der Events, zum Beispiel detail.eventBody.provider; die Eingabetaste fügt ihn hinzu</translation>
    </message>
    <message>
        <source>Values of the shown events</source>
        <translation>Werte der gezeigten Events</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>No events are shown, so there are no values to count.</source>
        <translation>Keine Events werden gezeigt, also gibt es keine Werte zu zählen.</translation>
    </message>
    <message>
        <source>no shown event has it</source>
        <translation>kein gezeigtes Event hat ihn</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>… and less frequent ones</source>
        <translation>… und seltenere</translation>
    </message>
    <message>
        <source>(no value)</source>
        <translation>(kein Wert)</translation>
    </message>
    <message>
        <source>A click filters by a value, Ctrl and a click hides it; Delete takes a path away</source>
        <translation>Ein Klick filtert nach einem Wert, Strg und ein Klick blendet ihn aus; Entf nimmt einen Pfad weg</translation>
    </message>
    <message>
        <source>&amp;Show only events with this value</source>
        <translation>&amp;Nur Events mit diesem Wert zeigen</translation>
    </message>
    <message>
        <source>&amp;Hide events with this value</source>
        <translation>Events mit diesem Wert &amp;ausblenden</translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation>Wert &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>&amp;Take this path away</source>
        <translation>Diesen Pfad &amp;wegnehmen</translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln values</source>
        <translation>
            <numerusform>mehr als %Ln Wert</numerusform>
            <numerusform>mehr als %Ln Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Values of %Ln shown events</source>
        <translation>
            <numerusform>Werte von %Ln gezeigten Event</numerusform>
            <numerusform>Werte von %Ln gezeigten Events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::FetchBar</name>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>The organisation that events are fetched from</source>
        <translation>Die Organisation, aus der Events abgerufen werden</translation>
    </message>
    <message>
        <source>The event types to fetch</source>
        <translation>Die abzurufenden Event-Typen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>How far back to fetch</source>
        <translation>Wie weit zurück abgerufen wird</translation>
    </message>
    <message>
        <source>Own period…</source>
        <translation>Eigener Zeitraum …</translation>
    </message>
    <message>
        <source>Demo organisation</source>
        <translation>Demo-Organisation</translation>
    </message>
    <message>
        <source>Manage organisations…</source>
        <translation>Organisationen verwalten …</translation>
    </message>
    <message>
        <source>All event types</source>
        <translation>Alle Event-Typen</translation>
    </message>
    <message>
        <source>%1 event types</source>
        <translation>%1 Event-Typen</translation>
    </message>
    <message>
        <source>Event types to fetch: %1</source>
        <translation>Abzurufende Event-Typen: %1</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mehr …</translation>
    </message>
    <message>
        <source>Filters: media, direction, queue, user, one conversation, own period</source>
        <translation>Filter: Medium, Richtung, Warteschlange, Benutzer, eine Konversation, eigener Zeitraum</translation>
    </message>
    <message>
        <source>Fetches only: %1</source>
        <translation>Ruft nur ab: %1</translation>
    </message>
    <message>
        <source>More to choose for fetching</source>
        <translation>Weitere Auswahl für den Abruf</translation>
    </message>
</context>
<context>
    <name>rw::ui::FetchOptionsDialog</name>
    <message>
        <source>&amp;Own period:</source>
        <translation>&amp;Eigener Zeitraum:</translation>
    </message>
    <message>
        <source>Participant &amp;attributes</source>
        <translation>Teilnehmer&amp;attribute</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>&amp;Fetch now</source>
        <translation>&amp;Jetzt abrufen</translation>
    </message>
    <message>
        <source>C&amp;lear all</source>
        <translation>Alles &amp;leeren</translation>
    </message>
    <message>
        <source>What to fetch</source>
        <translation>Abruf eingrenzen</translation>
    </message>
    <message>
        <source>&amp;Queues, any of</source>
        <translation>&amp;Warteschlangen (mindestens eine)</translation>
    </message>
    <message>
        <source>&amp;Users, any of</source>
        <translation>&amp;Benutzer (mindestens einer)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From, local time</source>
        <translation>Von, Ortszeit</translation>
    </message>
    <message>
        <source>To, local time</source>
        <translation>Bis, Ortszeit</translation>
    </message>
    <message>
        <source>Media and direction, any of</source>
        <translation>Medium und Richtung (mindestens eines)</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Genesys Cloud tells them only by asynchronous jobs, which take longer and do not have the newest conversations</source>
        <translation>Genesys Cloud nennt sie nur über asynchrone Jobs; diese dauern länger und kennen die neuesten Konversationen nicht</translation>
    </message>
    <message>
        <source>One conversation only</source>
        <translation>Nur eine Konversation</translation>
    </message>
    <message>
        <source>Conversation id</source>
        <translation>Konversations-ID</translation>
    </message>
    <message>
        <source>its id; whenever it was</source>
        <translation>ihre ID, gleich aus welcher Zeit</translation>
    </message>
    <message>
        <source>As in the tool bar: %1</source>
        <translation>Wie in der Werkzeugleiste: Events aus %1</translation>
    </message>
    <message>
        <source>The names are being read…</source>
        <translation>Die Namen werden gelesen …</translation>
    </message>
    <message>
        <source>Not all names can be read: %1. Ids can be pasted all the same.</source>
        <translation>Nicht alle Namen können gelesen werden: %1. IDs können trotzdem eingefügt werden.</translation>
    </message>
    <message>
        <source>A conversation id looks like 01234567-89ab-cdef-0123-456789abcdef.</source>
        <translation>Eine Konversations-ID sieht aus wie 01234567-89ab-cdef-0123-456789abcdef.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Der Zeitraum endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>Above %1 days an asynchronous job collects the conversations: that takes longer.</source>
        <translation>Ab %1 Tagen sammelt ein asynchroner Job die Konversationen: das dauert länger.</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Alle Konversationen</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Nur: %1</translation>
    </message>
    <message>
        <source>A fetch or an import runs</source>
        <translation>Ein Abruf oder ein Import läuft</translation>
    </message>
</context>
<context>
    <name>rw::ui::FilterBar</name>
    <message>
        <source>Find in events</source>
        <translation>In Events suchen</translation>
    </message>
    <message>
        <source>Shows the events that contain this text.
Also: mediaType = VOICE, queueId != …, acdOutcome exists, type:acd, match:near,
joined by and, or, not and brackets. Down proposes what can be written next.</source>
        <translation>Zeigt die Events, die diesen Text enthalten.
Auch: mediaType = VOICE, queueId != …, acdOutcome exists, type:acd, match:near,
verbunden mit and, or, not und Klammern. Pfeil nach unten schlägt vor, was als Nächstes stehen kann.</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>recent</source>
        <translation>zuletzt</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Saved and recent filters, and how to write one</source>
        <translation>Gespeicherte und letzte Filter, und wie man einen schreibt</translation>
    </message>
    <message>
        <source>Show by verdict</source>
        <translation>Nach Urteil zeigen</translation>
    </message>
    <message>
        <source>Which verdicts to show</source>
        <translation>Welche Urteile gezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Not matching</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>&amp;Save this filter</source>
        <translation>Diesen Filter &amp;speichern</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>No saved filters</source>
        <translation>Keine gespeicherten Filter</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Zuletzt</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;How to write a filter</source>
        <translation>&amp;Wie man einen Filter schreibt</translation>
    </message>
</context>
<context>
    <name>rw::ui::FilterEdit</name>
    <message>
        <source>What can be written next</source>
        <translation>Was als Nächstes stehen kann</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>Kein Filter</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Valid filter</source>
        <translation>Gültiger Filter</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>rw::ui::FilterHelp</name>
    <message>
        <source>some value contains it, upper and lower case alike</source>
        <translation>irgendein Wert enthält es; Groß- und Kleinschreibung egal</translation>
    </message>
    <message>
        <source>words with blanks stand in quotes</source>
        <translation>Wörter mit Leerzeichen stehen in Anführungszeichen</translation>
    </message>
    <message>
        <source>a value at a path; its last name is enough</source>
        <translation>ein Wert an einem Pfad; sein letzter Name genügt</translation>
    </message>
    <message>
        <source>there are values, and none of them is this one</source>
        <translation>es gibt Werte, und keiner davon ist dieser</translation>
    </message>
    <message>
        <source>the value contains it</source>
        <translation>der Wert enthält es</translation>
    </message>
    <message>
        <source>there is a value</source>
        <translation>es gibt einen Wert</translation>
    </message>
    <message>
        <source>the event type contains it</source>
        <translation>der Event-Typ enthält es</translation>
    </message>
    <message>
        <source>one leaf of the rule fails; also yes, no, unknown</source>
        <translation>eine Bedingung der Regel ist nicht erfüllt; auch yes, no, unknown</translation>
    </message>
    <message>
        <source>events that you tagged so; tag:* for any tag</source>
        <translation>Events, die Sie so markiert haben; tag:* für jede Markierung</translation>
    </message>
    <message>
        <source>joined by and, or, not, and brackets; a blank means and</source>
        <translation>verbunden mit and, or, not und Klammern; ein Leerzeichen heißt and</translation>
    </message>
    <message>
        <source>How to write a filter. Return or a double click takes an example.</source>
        <translation>Wie man einen Filter schreibt. Eingabetaste oder Doppelklick übernimmt ein Beispiel.</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>Beispiele für Filter</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Shows events where</source>
        <translation>Zeigt Events, bei denen</translation>
    </message>
    <message>
        <source>numbers by their value; also &lt;, &lt;= and &gt;</source>
        <translation>Zahlen nach ihrem Wert; auch &lt;, &lt;= und &gt;</translation>
    </message>
    <message>
        <source>later on any day, by the clock of the table</source>
        <translation>später an jedem Tag, nach der Uhr der Tabelle</translation>
    </message>
    <message>
        <source>since then; a day alone is its midnight</source>
        <translation>seit damals; ein Tag allein meint seine Mitternacht</translation>
    </message>
</context>
<context>
    <name>rw::ui::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Upper and lower case differ</source>
        <translation>Groß- und Kleinschreibung unterscheiden</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Vorheriges (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Nächstes (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Nicht vollständig</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Matches no characters</source>
        <translation>Trifft keine Zeichen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln ersetzt</numerusform>
            <numerusform>%Ln ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::FunnelPanel</name>
    <message>
        <source>Events that survive each leaf of the rule</source>
        <translation>Events, die jede Bedingung der Regel überstehen</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Events left</source>
        <translation>Verbleibende Events</translation>
    </message>
    <message>
        <source>Fall out here</source>
        <translation>Scheiden hier aus</translation>
    </message>
    <message>
        <source>Click a row, or press Enter: the browser shows the events that fall out there</source>
        <translation>Klicken Sie eine Zeile an oder drücken Sie die Eingabetaste: die Event-Liste zeigt die Events, die dort ausscheiden</translation>
    </message>
    <message>
        <source>Load events and write a valid rule: how many events survive each of its leaves is shown here.</source>
        <translation>Laden Sie Events und schreiben Sie eine gültige Regel: hier steht dann, wie viele Events jede ihrer Bedingungen überstehen.</translation>
    </message>
    <message>
        <source>All loaded events</source>
        <translation>Alle geladenen Events</translation>
    </message>
    <message>
        <source>Alternatives and arrays: they match</source>
        <translation>Alternativen und Arrays: sie passen</translation>
    </message>
    <message>
        <source>The rule was not saved yet.</source>
        <translation>Die Regel wurde noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>The saved version is no valid pattern.</source>
        <translation>Die gespeicherte Fassung ist kein gültiges Pattern.</translation>
    </message>
    <message>
        <source>The rule is as it was saved.</source>
        <translation>Die Regel ist so, wie sie gespeichert wurde.</translation>
    </message>
    <message>
        <source>Since the saved version:</source>
        <translation>Seit der gespeicherten Fassung:</translation>
    </message>
    <message>
        <source>%1 gained</source>
        <translation>%1 hinzugekommen</translation>
    </message>
    <message>
        <source>Shows the events that match now and did not before</source>
        <translation>Zeigt die Events, die jetzt passen und vorher nicht passten</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 weggefallen</translation>
    </message>
    <message>
        <source>Shows the events that matched before and do not any more</source>
        <translation>Zeigt die Events, die vorher passten und jetzt nicht mehr</translation>
    </message>
    <message>
        <source>Fall out at %1</source>
        <translation>Scheiden bei %1 aus</translation>
    </message>
    <message>
        <source>Fall out at the alternatives</source>
        <translation>Scheiden bei den Alternativen aus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Event</numerusform>
            <numerusform>%Ln Events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln events left, %2 fall out here</source>
        <translation>
            <numerusform>%1: %Ln Event verbleibt, %2 scheiden hier aus</numerusform>
            <numerusform>%1: %Ln Events verbleiben, %2 scheiden hier aus</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule is as it was opened.</source>
        <translation>Die Regel ist, wie sie geöffnet wurde.</translation>
    </message>
    <message>
        <source>Since it was opened:</source>
        <translation>Seit dem Öffnen:</translation>
    </message>
    <message>
        <source>Those that can be judged</source>
        <translation>Die beurteilbar sind</translation>
    </message>
    <message>
        <source>Cannot be judged</source>
        <translation>Nicht beurteilbar</translation>
    </message>
</context>
<context>
    <name>rw::ui::GenesysDesk</name>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Live watch</source>
        <translation>Live-Beobachtung</translation>
    </message>
    <message>
        <source>This rule has the shape of “%1”. Genesys Cloud does not send such events.</source>
        <translation>Diese Regel hat die Form von „%1“. Genesys Cloud sendet solche Events nicht.</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>Umwandeln …</translation>
    </message>
    <message>
        <source>Some loaded events have the shape of “%1”, which Genesys Cloud does not send.</source>
        <translation>Einige geladene Events haben die Form von „%1“, die Genesys Cloud nicht sendet.</translation>
    </message>
    <message>
        <source>Live watch (paused)</source>
        <translation>Live-Beobachtung (angehalten)</translation>
    </message>
    <message>
        <source>Live watch (listening)</source>
        <translation>Live-Beobachtung (läuft)</translation>
    </message>
    <message>
        <source>Live watch (connecting)</source>
        <translation>Live-Beobachtung (verbindet)</translation>
    </message>
</context>
<context>
    <name>rw::ui::HelpBrowser</name>
    <message>
        <source>Rulewright help</source>
        <translation>Hilfe zu Rulewright</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Hilfeseite</translation>
    </message>
</context>
<context>
    <name>rw::ui::ImportReportModel</name>
    <message>
        <source>Accepted</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Unwrapped</source>
        <translation>Ausgepackt</translation>
    </message>
    <message>
        <source>Put into an envelope</source>
        <translation>In einen Umschlag gesteckt</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>No event</source>
        <translation>Kein Event</translation>
    </message>
    <message>
        <source>Not listed</source>
        <translation>Nicht aufgeführt</translation>
    </message>
    <message>
        <source>%1 more records like the ones above</source>
        <translation>%1 weitere Datensätze wie die obigen</translation>
    </message>
    <message>
        <source>all files</source>
        <translation>alle Dateien</translation>
    </message>
    <message>
        <source>%1, as they stood</source>
        <translation>%1, so wie sie standen</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Verbleib</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Byte</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>How or why</source>
        <translation>Wie oder warum</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Event</numerusform>
            <numerusform>%Ln Events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::ImportReportPanel</name>
    <message>
        <source>Show records by their fate</source>
        <translation>Datensätze nach ihrem Verbleib zeigen</translation>
    </message>
    <message>
        <source>Records of the last import</source>
        <translation>Datensätze des letzten Imports</translation>
    </message>
    <message>
        <source>&amp;Select the event</source>
        <translation>Das Event aus&amp;wählen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Nothing was imported yet. Open files with events, paste them or drop them here: what became of each record is said here.</source>
        <translation>Noch wurde nichts importiert. Öffnen Sie Dateien mit Events, fügen Sie sie ein oder ziehen Sie sie hierher: was aus jedem Datensatz wurde, steht dann hier.</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 übernommen</translation>
    </message>
    <message>
        <source>%1 of them unwrapped</source>
        <translation>%1 davon ausgepackt</translation>
    </message>
    <message>
        <source>%1 of them put into an envelope</source>
        <translation>%1 davon in einen Umschlag gesteckt</translation>
    </message>
    <message>
        <source>%1 without an event</source>
        <translation>%1 ohne Event</translation>
    </message>
    <message>
        <source>%1 unreadable</source>
        <translation>%1 unlesbar</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>Alle Datensätze</translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicates</source>
        <translation>
            <numerusform>%Ln doppelt</numerusform>
            <numerusform>%Ln doppelt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::Inspector</name>
    <message>
        <source>The rule is not valid yet, so there is nothing to judge this event by. See Problems.</source>
        <translation>Die Regel ist noch nicht gültig, daher kann dieses Event nicht beurteilt werden. Siehe Probleme.</translation>
    </message>
    <message>
        <source>The rule is not valid now: these are the results of its last valid text.</source>
        <translation>Die Regel ist gerade nicht gültig: dies sind die Ergebnisse ihres letzten gültigen Texts.</translation>
    </message>
</context>
<context>
    <name>rw::ui::LeafModel</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>… %1 values</source>
        <translation>… %1 Werte</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Gefunden: %1</translation>
    </message>
    <message>
        <source>Nearest path: %1</source>
        <translation>Nächstliegender Pfad: %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>rw::ui::LearningDesk</name>
    <message>
        <source>This rule matches none of the demo&apos;s events. Ctrl+. shows the fixes of the selected place, F8 leads to the next problem; the Match pane says of each condition why it fails.</source>
        <translation>Diese Regel passt auf keines der Demo-Events. Strg+. zeigt die Korrekturen an der gewählten Stelle, F8 führt zum nächsten Problem; der Bereich Treffer sagt zu jeder Bedingung, warum sie nicht erfüllt ist.</translation>
    </message>
    <message>
        <source>The clipboard holds no text: copy a rule first.</source>
        <translation>Die Zwischenablage enthält keinen Text: kopieren Sie zuerst eine Regel.</translation>
    </message>
    <message>
        <source>Open rules and events</source>
        <translation>Regeln und Events öffnen</translation>
    </message>
    <message>
        <source>Rules and events (*.json *.jsonl *.ndjson *.log *.txt *.csv *.gz);;All files (*)</source>
        <translation>Regeln und Events (*.json *.jsonl *.ndjson *.log *.txt *.csv *.gz);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>rw::ui::LiveWatchPanel</name>
    <message>
        <source>Find a queue or user by name</source>
        <translation>Eine Warteschlange oder einen Benutzer nach Namen suchen</translation>
    </message>
    <message>
        <source>Find a queue or user</source>
        <translation>Warteschlange oder Benutzer suchen</translation>
    </message>
    <message>
        <source>Queues and users to watch</source>
        <translation>Zu beobachtende Warteschlangen und Benutzer</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>So many events wait while the watch is paused; then the oldest are dropped, and counted</source>
        <translation>So viele Events warten, solange die Beobachtung angehalten ist; danach werden die ältesten verworfen und gezählt</translation>
    </message>
    <message>
        <source>Gaps: times of which events may be missing</source>
        <translation>Lücken: Zeiten, aus denen Events fehlen können</translation>
    </message>
    <message>
        <source>Missing from</source>
        <translation>Fehlt von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>because</source>
        <translation>weil</translation>
    </message>
    <message>
        <source>Received:</source>
        <translation>Empfangen:</translation>
    </message>
    <message>
        <source>Events that came through the channel</source>
        <translation>Events, die über den Kanal kamen</translation>
    </message>
    <message>
        <source>Kept:</source>
        <translation>Behalten:</translation>
    </message>
    <message>
        <source>Of them, in the list of events</source>
        <translation>Davon in der Event-Liste</translation>
    </message>
    <message>
        <source>Waiting:</source>
        <translation>Wartend:</translation>
    </message>
    <message>
        <source>Not in the list yet, because it is paused</source>
        <translation>Noch nicht in der Liste, weil sie angehalten ist</translation>
    </message>
    <message>
        <source>Dropped:</source>
        <translation>Verworfen:</translation>
    </message>
    <message>
        <source>The oldest of those that waited, when there were too many</source>
        <translation>Die ältesten der wartenden, als es zu viele waren</translation>
    </message>
    <message>
        <source>Rate:</source>
        <translation>Rate:</translation>
    </message>
    <message>
        <source>In the last ten seconds</source>
        <translation>In den letzten zehn Sekunden</translation>
    </message>
    <message>
        <source>&amp;At most waiting:</source>
        <translation>Höchstens &amp;wartend:</translation>
    </message>
    <message>
        <source>At most so many events wait</source>
        <translation>Höchstens so viele Events warten</translation>
    </message>
    <message>
        <source>Reading the names of queues and users…</source>
        <translation>Die Namen der Warteschlangen und Benutzer werden gelesen …</translation>
    </message>
    <message>
        <source>No queue or user can be read: does the OAuth client have routing:queue:view and directory:user:view?</source>
        <translation>Keine Warteschlange und kein Benutzer kann gelesen werden: hat der OAuth-Client routing:queue:view und directory:user:view?</translation>
    </message>
    <message>
        <source>Choose the queues and users whose conversations to watch</source>
        <translation>Wählen Sie die Warteschlangen und Benutzer, deren Konversationen beobachtet werden</translation>
    </message>
    <message>
        <source>Chosen: %1 of %2 queues, %3 of %4 users</source>
        <translation>Gewählt: %1 von %2 Warteschlangen, %3 von %4 Benutzern</translation>
    </message>
    <message>
        <source>. Changes count from the next start on.</source>
        <translation>. Änderungen gelten ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>; events since %1 may be missing</source>
        <translation>; Events seit %1 können fehlen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Not watching. Events appear in the list of events while they happen.</source>
        <translation>Keine Beobachtung. Events erscheinen in der Event-Liste, während sie geschehen.</translation>
    </message>
    <message>
        <source>Connection to %1 lost: trying again in %2 s%3</source>
        <translation>Verbindung zu %1 verloren: neuer Versuch in %2 s%3</translation>
    </message>
    <message>
        <source>Connecting to %1%2</source>
        <translation>Verbindung zu %1 wird aufgebaut%2</translation>
    </message>
    <message>
        <source>Paused. %1</source>
        <translation>Angehalten. %1</translation>
    </message>
    <message>
        <source>S&amp;top watching</source>
        <translation>Beobachtung beende&amp;n</translation>
    </message>
    <message>
        <source>S&amp;tart watching</source>
        <translation>Beobachtung &amp;starten</translation>
    </message>
    <message>
        <source>Choose at least one queue or user first</source>
        <translation>Wählen Sie zuerst mindestens eine Warteschlange oder einen Benutzer</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Anha&amp;lten</translation>
    </message>
    <message>
        <source>While paused, events wait and the list stays as it is</source>
        <translation>Solange angehalten ist, warten Events und die Liste bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>%1 (%2 were there already)</source>
        <translation>%1 (%2 waren schon da)</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>Live watch</source>
        <translation>Live-Beobachtung</translation>
    </message>
    <message>
        <source>Listening to %1: %2, %3</source>
        <comment>topics, conversations</comment>
        <translation>Hört auf %1: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln topics</source>
        <translation>
            <numerusform>%Ln Topic</numerusform>
            <numerusform>%Ln Topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln Konversation</numerusform>
            <numerusform>%Ln Konversationen</numerusform>
        </translation>
    </message>
    <message>
        <source>What arrives</source>
        <translation>Was ankommt</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>De&amp;tails</translation>
    </message>
    <message>
        <source>Queues and users to watch, what arrived, and what was missed</source>
        <translation>Zu beobachtende Warteschlangen und Benutzer, was ankam und was fehlt</translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation>%1 empfangen</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 verworfen</translation>
    </message>
    <message>
        <source>gaps: %1</source>
        <translation>Lücken: %1</translation>
    </message>
    <message>
        <source>The queues and users cannot be read: %1</source>
        <translation>Die Warteschlangen und Benutzer sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The organisation has no queues and no users</source>
        <translation>Die Organisation hat keine Warteschlangen und keine Benutzer</translation>
    </message>
</context>
<context>
    <name>rw::ui::Locator</name>
    <message>
        <source>Locator</source>
        <translation>Schnellsuche</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Go to an event, path, topic, rule, value or command</source>
        <translation>Zu einem Event, Pfad, Topic, einer Regel, einem Wert oder Befehl gehen</translation>
    </message>
    <message>
        <source>Begin with a letter and a blank for one kind:  </source>
        <translation>Mit einem Buchstaben und einem Leerzeichen beginnen, um nur eine Art zu sehen:  </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nothing has “%1” in its name.</source>
        <translation>Nichts hat „%1“ im Namen.</translation>
    </message>
    <message>
        <source>There are no %1 yet.</source>
        <translation>Es gibt noch keine %1.</translation>
    </message>
</context>
<context>
    <name>rw::ui::MainWindow</name>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>Reparaturen</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zu&amp;letzt geöffnet</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Test F5</source>
        <translation>Test F5</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>No problem has a fix that is safe to apply unseen. Ctrl+. shows what else there is.</source>
        <translation>Kein Problem hat eine Korrektur, die ungesehen sicher ist. Strg+. zeigt, was es sonst gibt.</translation>
    </message>
    <message>
        <source>Ready to export</source>
        <translation>Bereit zum Export</translation>
    </message>
    <message>
        <source>No export: %1</source>
        <translation>Kein Export: %1</translation>
    </message>
    <message>
        <source>The rule is valid and within AWS&apos;s limits</source>
        <translation>Die Regel ist gültig und innerhalb der Grenzen von AWS</translation>
    </message>
    <message>
        <source>Takes the checked rule to AWS</source>
        <translation>Bringt die geprüfte Regel zu AWS</translation>
    </message>
    <message>
        <source>Press F5 to fetch %1 from %2 and test the rule, or drop files here.</source>
        <translation>Drücken Sie F5, um Events aus %1 von %2 abzurufen und die Regel zu testen, oder ziehen Sie Dateien hierher.</translation>
    </message>
    <message>
        <source>Select an event to see which paths of the rule pass and fail.</source>
        <translation>Wählen Sie ein Event, um zu sehen, welche Pfade der Regel erfüllt sind und welche nicht.</translation>
    </message>
    <message>
        <source>This is an event, not a rule.</source>
        <translation>Das ist ein Event, keine Regel.</translation>
    </message>
    <message>
        <source>Load it as an event</source>
        <translation>Als Event laden</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>%1: no events found</source>
        <translation>%1: keine Events gefunden</translation>
    </message>
    <message>
        <source>%1: there are no events of the chosen types in %2. Choose more types or a longer time.</source>
        <translation>%1: in %2 gibt es keine Events der gewählten Typen. Wählen Sie mehr Typen oder einen längeren Zeitraum.</translation>
    </message>
    <message>
        <source>%1: cancelled; what had arrived stays</source>
        <translation>%1: abgebrochen; was angekommen war, bleibt</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: fehlgeschlagen</translation>
    </message>
    <message>
        <source>Organisations…</source>
        <translation>Organisationen …</translation>
    </message>
    <message>
        <source>Open events</source>
        <translation>Events öffnen</translation>
    </message>
    <message>
        <source>Events (*.json *.jsonl *.ndjson *.log *.txt *.csv *.gz);;All files (*)</source>
        <translation>Events (*.json *.jsonl *.ndjson *.log *.txt *.csv *.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a folder of events</source>
        <translation>Einen Ordner mit Events öffnen</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>Die Zwischenablage enthält keinen Text.</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abgelegt</translation>
    </message>
    <message>
        <source>Recognised a rule in what was given and took the event pattern out of it.</source>
        <translation>Eine Regel wurde erkannt und das Event-Pattern daraus entnommen.</translation>
    </message>
    <message>
        <source>This is a rule, not an event.</source>
        <translation>Das ist eine Regel, kein Event.</translation>
    </message>
    <message>
        <source>Open it as a rule</source>
        <translation>Als Regel öffnen</translation>
    </message>
    <message>
        <source>Events are being fetched or read. Esc ends that.</source>
        <translation>Es werden gerade Events abgerufen oder gelesen. Esc bricht das ab.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln new events</source>
        <translation>
            <numerusform>%1: %Ln neues Event</numerusform>
            <numerusform>%1: %Ln neue Events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln new events, %2 loaded already</source>
        <translation>
            <numerusform>%1: %Ln neues Event, %2 schon geladen</numerusform>
            <numerusform>%1: %Ln neue Events, %2 schon geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: there are no events in %2. Take filters away or choose a longer time.</source>
        <translation>%1: in %2 gibt es keine Events. Nehmen Sie Filter weg oder wählen Sie einen längeren Zeitraum.</translation>
    </message>
    <message>
        <source>%1: nothing in %2. Perhaps there were no conversations, the OAuth client may not see their divisions, or they are too new: Analytics shows them some minutes late.</source>
        <translation>%1: in %2 war nichts zu finden. Vielleicht gab es keine Konversationen, der OAuth-Client darf ihre Divisionen nicht sehen, oder sie sind zu neu: Analytics zeigt sie einige Minuten später.</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Diagnose</translation>
    </message>
</context>
<context>
    <name>rw::ui::MatchHeader</name>
    <message>
        <source>Verdict for this event</source>
        <translation>Urteil für dieses Event</translation>
    </message>
    <message>
        <source>Where this event comes from</source>
        <translation>Woher dieses Event kommt</translation>
    </message>
    <message>
        <source>Not evaluated</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Synthetic: %1</source>
        <translation>Synthetisch: %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Aus %1</translation>
    </message>
    <message>
        <source>This event was not sent like this.</source>
        <translation>Dieses Event wurde nicht so gesendet.</translation>
    </message>
    <message>
        <source>Approximated</source>
        <translation>Angenähert</translation>
    </message>
    <message>
        <source>Cannot be supplied</source>
        <translation>Kann nicht geliefert werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields approximated</source>
        <translation>
            <numerusform>%Ln Feld angenähert</numerusform>
            <numerusform>%Ln Felder angenähert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields cannot be supplied</source>
        <translation>
            <numerusform>%Ln Feld kann nicht geliefert werden</numerusform>
            <numerusform>%Ln Felder können nicht geliefert werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields of the envelope made up</source>
        <translation>
            <numerusform>%Ln Feld des Umschlags erfunden</numerusform>
            <numerusform>%Ln Felder des Umschlags erfunden</numerusform>
        </translation>
    </message>
    <message>
        <source>This event came without its envelope.</source>
        <translation>Dieses Event kam ohne seinen Umschlag.</translation>
    </message>
    <message>
        <source>Made up</source>
        <translation>Erfunden</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
</context>
<context>
    <name>rw::ui::MatchView</name>
    <message>
        <source>Select an event to see how the rule judges it.</source>
        <translation>Wählen Sie ein Event, um zu sehen, wie die Regel es beurteilt.</translation>
    </message>
    <message>
        <source>Payload with verdicts</source>
        <translation>Payload mit Urteilen</translation>
    </message>
    <message>
        <source>Payload tree</source>
        <translation>Payload-Baum</translation>
    </message>
    <message>
        <source>This payload holds a line that is too long to show as text. The payload tree shows all of it.</source>
        <translation>Diese Payload enthält eine Zeile, die zu lang ist, um als Text gezeigt zu werden. Der Payload-Baum zeigt alles.</translation>
    </message>
    <message>
        <source>Payload text</source>
        <translation>Payload-Text</translation>
    </message>
    <message>
        <source>Leaf results</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>The rule has no leaves.</source>
        <translation>Die Regel hat keine Bedingungen.</translation>
    </message>
    <message>
        <source>&amp;Go to the leaf in the rule</source>
        <translation>Zur Bedingung in der Regel &amp;gehen</translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation>Wert &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy as pattern &amp;leaf</source>
        <translation>Als &amp;Bedingung kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;event</source>
        <translation>&amp;Event kopieren</translation>
    </message>
    <message>
        <source>&amp;Add as column</source>
        <translation>Als &amp;Spalte hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Copy row</source>
        <translation>&amp;Zeile kopieren</translation>
    </message>
</context>
<context>
    <name>rw::ui::OrganizationForm</name>
    <message>
        <source>&amp;Keep the secret for this run only</source>
        <translation>Das Secret nur für diesen Lauf &amp;behalten</translation>
    </message>
    <message>
        <source>Send these requests to Genesys Cloud all the same</source>
        <translation>Diese Anfragen trotzdem an Genesys Cloud senden</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>as it shall be called here</source>
        <translation>wie sie hier heißen soll</translation>
    </message>
    <message>
        <source>Own addresses, as of a gateway</source>
        <translation>Eigene Adressen, etwa eines Gateways</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation>&amp;Region:</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Sign-&amp;in address:</source>
        <translation>An&amp;meldeadresse:</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>Anmeldeadresse</translation>
    </message>
    <message>
        <source>&amp;API address:</source>
        <translation>A&amp;PI-Adresse:</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>API-Adresse</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>By client id and secret (Client Credentials)</source>
        <translation>Mit Client-ID und Secret (Client Credentials)</translation>
    </message>
    <message>
        <source>In the browser, as yourself (Authorization Code with PKCE)</source>
        <translation>Im Browser, als Sie selbst (Authorization Code mit PKCE)</translation>
    </message>
    <message>
        <source>As the grant type of the OAuth client says: Admin &gt; Integrations &gt; OAuth</source>
        <translation>Wie es der Grant Type des OAuth-Clients sagt: Admin &gt; Integrations &gt; OAuth</translation>
    </message>
    <message>
        <source>from Admin &gt; Integrations &gt; OAuth</source>
        <translation>aus Admin &gt; Integrations &gt; OAuth</translation>
    </message>
    <message>
        <source>Sign-in &amp;by:</source>
        <translation>Anmelden durc&amp;h:</translation>
    </message>
    <message>
        <source>Sign-in by</source>
        <translation>Anmelden durch</translation>
    </message>
    <message>
        <source>&amp;Client id:</source>
        <translation>&amp;Client-ID:</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client &amp;secret:</source>
        <translation>Client-&amp;Secret:</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Secret</translation>
    </message>
    <message>
        <source>Otherwise the system&apos;s key store keeps it</source>
        <translation>Sonst bewahrt es der Schlüsselbund des Systems auf</translation>
    </message>
    <message>
        <source>P&amp;orts:</source>
        <translation>P&amp;orts:</translation>
    </message>
    <message>
        <source>Ports for the browser&apos;s answer</source>
        <translation>Ports für die Antwort des Browsers</translation>
    </message>
    <message>
        <source>Of this machine; the first free one is used</source>
        <translation>Dieses Rechners; der erste freie wird benutzt</translation>
    </message>
    <message>
        <source>all; or ids, separated by commas</source>
        <translation>alle; oder IDs, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Only conversations of these divisions are asked for</source>
        <translation>Nur Konversationen dieser Divisionen werden abgefragt</translation>
    </message>
    <message>
        <source>the system&apos;s; none; or http://host:port, socks5://host:port</source>
        <translation>der des Systems; none; oder http://host:port, socks5://host:port</translation>
    </message>
    <message>
        <source>the system&apos;s certificates only</source>
        <translation>nur die Zertifikate des Systems</translation>
    </message>
    <message>
        <source>A PEM file of certificates that are trusted besides the system&apos;s, as of a company proxy that inspects TLS</source>
        <translation>Eine PEM-Datei mit Zertifikaten, denen außer denen des Systems vertraut wird, etwa eines Firmen-Proxys, der TLS prüft</translation>
    </message>
    <message>
        <source>Choose a file of certificates</source>
        <translation>Eine Datei mit Zertifikaten wählen</translation>
    </message>
    <message>
        <source>Di&amp;visions:</source>
        <translation>Division&amp;en:</translation>
    </message>
    <message>
        <source>Divisions</source>
        <translation>Divisionen</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>Pro&amp;xy:</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>C&amp;ertificates:</source>
        <translation>Zertifi&amp;kate:</translation>
    </message>
    <message>
        <source>File of certificates</source>
        <translation>Datei mit Zertifikaten</translation>
    </message>
    <message>
        <source>&amp;Dialect:</source>
        <translation>&amp;Dialekt:</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialekt</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>known; type to replace it</source>
        <translation>bekannt; tippen, um es zu ersetzen</translation>
    </message>
    <message>
        <source>known for this run; type to replace it</source>
        <translation>für diesen Lauf bekannt; tippen, um es zu ersetzen</translation>
    </message>
    <message>
        <source>It will be forgotten when the program ends.</source>
        <translation>Es wird vergessen, wenn das Programm endet.</translation>
    </message>
    <message>
        <source>The system&apos;s key store will keep it; it is never shown again.</source>
        <translation>Der Schlüsselbund des Systems bewahrt es auf; es wird nie wieder gezeigt.</translation>
    </message>
    <message>
        <source>The system&apos;s key store keeps it.</source>
        <translation>Der Schlüsselbund des Systems bewahrt es auf.</translation>
    </message>
    <message>
        <source>⚠ No secret is known yet: without one nobody can sign in.</source>
        <translation>⚠ Noch ist kein Secret bekannt: ohne eines kann sich niemand anmelden.</translation>
    </message>
    <message>
        <source>Sign-in at %1, API at %2</source>
        <translation>Anmeldung bei %1, API bei %2</translation>
    </message>
    <message>
        <source>Authorized redirect URIs that the OAuth client needs, at least one of:
%1</source>
        <translation>Authorized Redirect URIs, von denen der OAuth-Client mindestens eine braucht:
%1</translation>
    </message>
    <message>
        <source>Conversations are read from Analytics and made into the events that EventBridge gets.</source>
        <translation>Konversationen werden aus Analytics gelesen und in die Events umgewandelt, die EventBridge bekommt.</translation>
    </message>
    <message>
        <source>Only for a gateway that has the tutorial&apos;s invented endpoints: %1, with the scopes %2. The events stay in the tutorial&apos;s shape.</source>
        <translation>Nur für ein Gateway, das die erfundenen Endpunkte des Tutorials hat: %1, mit den Scopes %2. Die Events behalten die Form des Tutorials.</translation>
    </message>
    <message>
        <source>Only for a gateway that has the tutorial&apos;s invented endpoints, with the scopes %1. This tutorial reads no events: only the sign-in can be tested.</source>
        <translation>Nur für ein Gateway, das die erfundenen Endpunkte des Tutorials hat, mit den Scopes %1. Dieses Tutorial liest keine Events: nur die Anmeldung kann geprüft werden.</translation>
    </message>
    <message>
        <source>This file cannot be read. Choose another one.</source>
        <translation>Diese Datei kann nicht gelesen werden. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>There is no certificate in this file. Choose a PEM file: it has lines “-----BEGIN CERTIFICATE-----”.</source>
        <translation>In dieser Datei ist kein Zertifikat. Wählen Sie eine PEM-Datei: sie hat Zeilen „-----BEGIN CERTIFICATE-----“.</translation>
    </message>
</context>
<context>
    <name>rw::ui::OrganizationsDialog</name>
    <message>
        <source>Add ne&amp;w</source>
        <translation>Ne&amp;u hinzufügen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>Dupli&amp;zieren</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save and &amp;fetch from it</source>
        <translation>Speichern und daraus abru&amp;fen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keep for this run only</source>
        <translation>Nur für diesen Lauf behalten</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>✓ The secret of %1 is kept until the program ends.</source>
        <translation>✓ Das Secret von %1 wird behalten, bis das Programm endet.</translation>
    </message>
    <message>
        <source>The secret of %1 is forgotten.</source>
        <translation>Das Secret von %1 ist vergessen.</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1 (nicht gespeichert)</translation>
    </message>
    <message>
        <source>The demo is built in</source>
        <translation>Die Demo ist eingebaut</translation>
    </message>
    <message>
        <source>&amp;Fetch from it</source>
        <translation>Daraus abru&amp;fen</translation>
    </message>
    <message>
        <source>✗ %1 is not saved: %2. %3</source>
        <translation>✗ %1 ist nicht gespeichert: %2. %3</translation>
    </message>
    <message>
        <source>The organisation without a name</source>
        <translation>Die Organisation ohne Namen</translation>
    </message>
    <message>
        <source>✓ %1 is saved.</source>
        <translation>✓ %1 ist gespeichert.</translation>
    </message>
    <message>
        <source>✓ %1 is saved; its secret is kept until the program ends.</source>
        <translation>✓ %1 ist gespeichert; das Secret wird behalten, bis das Programm endet.</translation>
    </message>
    <message>
        <source>✓ %1 is saved; the system&apos;s key store keeps its secret.</source>
        <translation>✓ %1 ist gespeichert; der Schlüsselbund des Systems bewahrt das Secret auf.</translation>
    </message>
    <message>
        <source>⚠ %1 is saved, but no key store takes its secret: none runs, or it is locked (GNOME Keyring, KWallet). Unlock it and save the secret again, or keep it in memory.</source>
        <translation>⚠ %1 ist gespeichert, aber kein Schlüsselbund nimmt das Secret: keiner läuft, oder er ist gesperrt (GNOME Keyring, KWallet). Entsperren Sie ihn und speichern Sie das Secret erneut, oder behalten Sie es im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>Neue Organisation</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>Undo: bring back %1</source>
        <translation>Rückgängig: %1 zurückholen</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 ist entfernt.</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>%1 is not saved. Save it, or close again to discard the changes.</source>
        <translation>%1 ist nicht gespeichert. Speichern Sie, oder schließen Sie noch einmal, um die Änderungen zu verwerfen.</translation>
    </message>
    <message>
        <source>%1 are not saved. Save them, or close again to discard the changes.</source>
        <translation>%1 sind nicht gespeichert. Speichern Sie sie, oder schließen Sie noch einmal, um die Änderungen zu verwerfen.</translation>
    </message>
</context>
<context>
    <name>rw::ui::Panes</name>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
</context>
<context>
    <name>rw::ui::PayloadModel</name>
    <message>
        <source>Nearest path to “%1” of the rule.</source>
        <translation>Nächstliegender Pfad zu „%1“ der Regel.</translation>
    </message>
    <message>
        <source>not in this event</source>
        <translation>nicht in diesem Event</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Nearest path</source>
        <translation>Nächstliegender Pfad</translation>
    </message>
    <message>
        <source>Approximated: the real event may hold another value.</source>
        <translation>Angenähert: das wirkliche Event kann einen anderen Wert haben.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields</source>
        <translation>
            <numerusform>%Ln Feld</numerusform>
            <numerusform>%Ln Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::PayloadText</name>
    <message>
        <source>Payload as text</source>
        <translation>Payload als Text</translation>
    </message>
</context>
<context>
    <name>rw::ui::PickList</name>
    <message>
        <source>Search by name, or paste an id</source>
        <translation>Nach Namen suchen oder eine ID einfügen</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Suchen: %1</translation>
    </message>
</context>
<context>
    <name>rw::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farbschema:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on. The command-line tool, AWS&apos;s own messages and the demo organisation stay English.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start. Das Kommandozeilenprogramm, die Meldungen von AWS und die Demo-Organisation bleiben englisch.</translation>
    </message>
    <message>
        <source>Events that the workspace keeps</source>
        <translation>Events, die der Arbeitsbereich behält</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>At most, by &amp;number:</source>
        <translation>Höchstens, nach A&amp;nzahl:</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>At most, by &amp;age:</source>
        <translation>Höchstens, nach &amp;Alter:</translation>
    </message>
    <message>
        <source>days since they came</source>
        <translation>Tage, seit sie kamen</translation>
    </message>
    <message>
        <source>At most, by &amp;size on disk:</source>
        <translation>Höchstens, nach &amp;Größe auf der Platte:</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>The oldest leave when Rulewright closes or starts, in blocks of up to 65,536; nothing leaves while you work. The newest block always stays.</source>
        <translation>Die ältesten gehen, wenn Rulewright endet oder startet, in Blöcken von bis zu 65.536; während Sie arbeiten, geht nichts. Der neueste Block bleibt immer.</translation>
    </message>
</context>
<context>
    <name>rw::ui::ProblemModel</name>
    <message>
        <source>AWS: %1</source>
        <translation>AWS: %1</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fixes offered</source>
        <translation>
            <numerusform>%Ln Korrektur angeboten</numerusform>
            <numerusform>%Ln Korrekturen angeboten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::ProblemsPanel</name>
    <message>
        <source>AWS says:</source>
        <translation>AWS sagt:</translation>
    </message>
    <message>
        <source>AWS&apos;s message for this rule</source>
        <translation>Meldung von AWS zu dieser Regel</translation>
    </message>
    <message>
        <source>Copy AWS&apos;s message</source>
        <translation>Meldung von AWS kopieren</translation>
    </message>
    <message>
        <source>Problems of the rule</source>
        <translation>Probleme der Regel</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help on %1</source>
        <translation>&amp;Hilfe zu %1</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
</context>
<context>
    <name>rw::ui::ProgressLine</name>
    <message>
        <source>Progress of fetching events</source>
        <translation>Fortschritt beim Abrufen von Events</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Abbrechen (Esc)</translation>
    </message>
    <message>
        <source>Cancel fetching</source>
        <translation>Abruf abbrechen</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln events</source>
        <translation>
            <numerusform> · %Ln Event</numerusform>
            <numerusform> · %Ln Events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::RepairsPanel</name>
    <message>
        <source>&amp;Apply to the rule</source>
        <translation>Auf die Regel an&amp;wenden</translation>
    </message>
    <message>
        <source>Changes of the rule after which this event matches</source>
        <translation>Änderungen der Regel, nach denen dieses Event passt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Events that match then</source>
        <translation>Events, die dann passen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Select an event: the smallest changes of the rule that make it match are looked for here.</source>
        <translation>Wählen Sie ein Event: die kleinsten Änderungen der Regel, mit denen es passt, werden hier gesucht.</translation>
    </message>
    <message>
        <source>The rule is not valid yet: mend the problems first.</source>
        <translation>Die Regel ist noch nicht gültig: beheben Sie zuerst die Probleme.</translation>
    </message>
    <message>
        <source>This event matches the rule.</source>
        <translation>Dieses Event passt zur Regel.</translation>
    </message>
    <message>
        <source>Looking for changes that make this event match…</source>
        <translation>Änderungen, mit denen dieses Event passt, werden gesucht …</translation>
    </message>
    <message>
        <source>No few changes of the rule make this event match: another event may be nearer.</source>
        <translation>Keine kleinen Änderungen der Regel lassen dieses Event passen: vielleicht liegt ein anderes Event näher.</translation>
    </message>
    <message>
        <source>Nothing is known to be wrong: the source of this event does not supply a field that the rule asks for, so there is nothing to repair.</source>
        <translation>Ein Fehler ist nicht bekannt: Die Quelle dieses Events liefert ein Feld nicht, das die Regel verlangt; es gibt also nichts zu reparieren.</translation>
    </message>
</context>
<context>
    <name>rw::ui::RuleDesk</name>
    <message>
        <source>The text is no valid JSON yet, so it cannot be rearranged. See Problems.</source>
        <translation>Der Text ist noch kein gültiges JSON und kann daher nicht umgeordnet werden. Siehe Probleme.</translation>
    </message>
    <message>
        <source>The earlier version was restored; Ctrl+Z takes it back.</source>
        <translation>Die frühere Fassung wurde wiederhergestellt; Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>%1 was closed with changes that stand in no file. %2 opens it again.</source>
        <translation>%1 wurde mit Änderungen geschlossen, die in keiner Datei stehen. %2 öffnet sie wieder.</translation>
    </message>
    <message>
        <source>%1 was closed with its tests and older versions. %2 opens it again.</source>
        <translation>%1 wurde mit den Tests und früheren Fassungen geschlossen. %2 öffnet die Regel wieder.</translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln more</source>
        <translation>
            <numerusform>%Ln weitere öffnen</numerusform>
            <numerusform>%Ln weitere öffnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more rules are open in tabs of their own.</source>
        <translation>
            <numerusform>%Ln weitere Regel ist in einem eigenen Tab offen.</numerusform>
            <numerusform>%Ln weitere Regeln sind in eigenen Tabs offen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::RuleEditor</name>
    <message>
        <source>Rule: event pattern</source>
        <translation>Regel: Event-Pattern</translation>
    </message>
    <message>
        <source>JSON text editor. Tab indents; F6 leaves to the next pane. Problems are also listed in the Problems panel.</source>
        <translation>JSON-Texteditor. Tab rückt ein; F6 führt zum nächsten Bereich. Probleme stehen auch im Bereich Probleme.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 of %2 pass</source>
        <translation>%1 von %2 erfüllt</translation>
    </message>
    <message>
        <source>Nothing to complete here</source>
        <translation>Hier gibt es nichts zu vervollständigen</translation>
    </message>
    <message>
        <source>No fix offered here</source>
        <translation>Hier wird keine Korrektur angeboten</translation>
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
        <source>Cu&amp;t</source>
        <translation>Aus&amp;schneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fixes: Ctrl+.</source>
        <translation>
            <numerusform>%Ln Korrektur: Strg+.</numerusform>
            <numerusform>%Ln Korrekturen: Strg+.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::RuleExport</name>
    <message>
        <source>The rule is empty.</source>
        <translation>Die Regel ist leer.</translation>
    </message>
    <message>
        <source>No export: %1</source>
        <translation>Kein Export: %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export the rule</source>
        <translation>Die Regel exportieren</translation>
    </message>
    <message>
        <source>Copied the event pattern, %1 characters</source>
        <translation>Event-Pattern kopiert, %1 Zeichen</translation>
    </message>
    <message>
        <source>Copied the event pattern, %1 characters. In the AWS console: EventBridge, Rules, Event pattern, Custom pattern (JSON editor), paste.</source>
        <translation>Event-Pattern kopiert, %1 Zeichen. In der AWS-Konsole: EventBridge, Rules, Event pattern, Custom pattern (JSON editor), einfügen.</translation>
    </message>
    <message>
        <source>Export event pattern</source>
        <translation>Event-Pattern exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation>JSON (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>the file could not be written</source>
        <translation>die Datei konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>choose another folder or check the free space</source>
        <translation>wählen Sie einen anderen Ordner, oder prüfen Sie den freien Platz</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Nach %1 exportieren</translation>
    </message>
    <message>
        <source>Exported the event pattern to %1.</source>
        <translation>Event-Pattern nach %1 exportiert.</translation>
    </message>
</context>
<context>
    <name>rw::ui::RuleFiles</name>
    <message>
        <source>Rules (*.json);;All files (*)</source>
        <translation>Regeln (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open rules</source>
        <translation>Regeln öffnen</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>Regel speichern</translation>
    </message>
    <message>
        <source>%1 is open in another tab: close it there first, or choose another name.</source>
        <translation>%1 ist in einem anderen Tab offen: schließen Sie ihn zuerst, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>No recent rules</source>
        <translation>Keine zuletzt geöffneten Regeln</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
    <message>
        <source>Rules and templates (*.json *.yaml *.yml *.template *.tf);;All files (*)</source>
        <translation>Regeln und Vorlagen (*.json *.yaml *.yml *.template *.tf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 had been changed by another program: that text is kept in the rule&apos;s history.</source>
        <translation>%1 war von einem anderen Programm geändert worden: Jener Text bleibt im Verlauf der Regel.</translation>
    </message>
    <message>
        <source>%1 was changed by another program and is no rule any more: nothing was saved. Save it under another name.</source>
        <translation>%1 wurde von einem anderen Programm geändert und ist keine Regel mehr: Es wurde nichts gespeichert. Speichern Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>%1 holds more than a rule, which would be lost: choose another name.</source>
        <translation>%1 enthält mehr als eine Regel, das ginge verloren: Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>rw::ui::RuleGrowth</name>
    <message>
        <source>Add to the &amp;rule</source>
        <translation>Zur &amp;Regel hinzufügen</translation>
    </message>
    <message>
        <source>Add to the rule: any&amp;thing but this</source>
        <translation>Zur Regel hinzufügen: alles &amp;außer diesem</translation>
    </message>
    <message>
        <source>Re&amp;quire it to exist</source>
        <translation>&amp;Vorhandensein verlangen</translation>
    </message>
    <message>
        <source>The rule was changed: %1.</source>
        <translation>Die Regel wurde geändert: %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 – with the real value, which the rule shows</source>
        <translation>%1 – mit dem wirklichen Wert, den die Regel zeigt</translation>
    </message>
</context>
<context>
    <name>rw::ui::RuleHistoryDialog</name>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Rearranged</source>
        <translation>Umgeordnet</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <translation>+%1 −%2</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Open as a new rule</source>
        <translation>Als neue Regel ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Versions of the rule, the newest first</source>
        <translation>Fassungen der Regel, die neueste zuerst</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Why it was kept</source>
        <translation>Warum sie behalten wurde</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Lines added and removed since the version before</source>
        <translation>Zeilen, die gegenüber der Fassung davor hinzukamen und wegfielen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>What restoring this version changes</source>
        <translation>Was das Wiederherstellen dieser Fassung ändert</translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation>Was diese Fassung geändert hat</translation>
    </message>
    <message>
        <source>Removed and added lines</source>
        <translation>Entfernte und hinzugefügte Zeilen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>Verlauf von %1</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erste</translation>
    </message>
    <message>
        <source>The rule has this text now.</source>
        <translation>Diesen Text hat die Regel jetzt.</translation>
    </message>
    <message>
        <source>Restoring is one step: Ctrl+Z takes it back.</source>
        <translation>Wiederherstellen ist ein Schritt: Strg+Z nimmt ihn zurück.</translation>
    </message>
    <message>
        <source>Counting the events that it matches…</source>
        <translation>Die passenden Events werden gezählt …</translation>
    </message>
    <message>
        <source>This version is no valid pattern.</source>
        <translation>Diese Fassung ist kein gültiges Pattern.</translation>
    </message>
    <message>
        <source>This version matches %1 of the %2 loaded events.</source>
        <translation>Diese Fassung passt auf %1 der %2 geladenen Events.</translation>
    </message>
    <message>
        <source>Nothing of this rule was kept yet.

Versions are kept when it is saved, fixed, pasted or exported, and every few minutes of change. Each can be compared with the rule, and restored.</source>
        <translation>Von dieser Regel wurde noch nichts behalten.

Fassungen werden behalten, wenn sie gespeichert, korrigiert, eingefügt oder exportiert wird, und alle paar Minuten mit Änderungen. Jede kann mit der Regel verglichen und wiederhergestellt werden.</translation>
    </message>
</context>
<context>
    <name>rw::ui::RuleTabs</name>
    <message>
        <source>Open rules</source>
        <translation>Regeln öffnen</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Not saved to a file yet; kept in the workspace</source>
        <translation>Noch nicht in einer Datei gespeichert; im Arbeitsbereich behalten</translation>
    </message>
    <message>
        <source>%1
Changed since it was saved</source>
        <translation>%1
Seit dem Speichern geändert</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Close this rule; it stays in the workspace</source>
        <translation>Diese Regel schließen; sie bleibt im Arbeitsbereich</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Close &amp;others</source>
        <translation>&amp;Andere schließen</translation>
    </message>
    <message>
        <source>Closed &amp;rules</source>
        <translation>Geschlossene &amp;Regeln</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (geändert)</translation>
    </message>
</context>
<context>
    <name>rw::ui::RuleWatch</name>
    <message>
        <source>%1 was changed by another program and read again. Ctrl+Z brings the text before it back.</source>
        <translation>%1 wurde von einem anderen Programm geändert und neu gelesen. Strg+Z holt den Text davor zurück.</translation>
    </message>
    <message>
        <source>%1 was changed on the disk by another program, and you have changed it here.</source>
        <translation>%1 wurde auf der Platte von einem anderen Programm geändert, und Sie haben die Regel hier geändert.</translation>
    </message>
    <message>
        <source>Reload from disk</source>
        <translation>Von der Platte neu laden</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
</context>
<context>
    <name>rw::ui::SimulateEventDialog</name>
    <message>
        <source>&amp;Template of the topic</source>
        <translation>&amp;Vorlage des Topics</translation>
    </message>
    <message>
        <source>The selected &amp;event</source>
        <translation>Das ausgewählte &amp;Event</translation>
    </message>
    <message>
        <source>&amp;Send through the demo organisation</source>
        <translation>Über die Demo-Organisation &amp;senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Add to the events</source>
        <translation>Zu den Events &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Simulate an event</source>
        <translation>Ein Event simulieren</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>No event was selected when this window opened</source>
        <translation>Kein Event war ausgewählt, als dieses Fenster geöffnet wurde</translation>
    </message>
    <message>
        <source>The event</source>
        <translation>Das Event</translation>
    </message>
    <message>
        <source>What the rule must do</source>
        <translation>Was die Regel tun muss</translation>
    </message>
    <message>
        <source>just say whether it matches</source>
        <translation>nur sagen, ob sie passt</translation>
    </message>
    <message>
        <source>must match</source>
        <translation>muss passen</translation>
    </message>
    <message>
        <source>must not match</source>
        <translation>darf nicht passen</translation>
    </message>
    <message>
        <source>Conditions that fail</source>
        <translation>Bedingungen, die nicht erfüllt sind</translation>
    </message>
    <message>
        <source>What a real event would not look like</source>
        <translation>Wie ein echtes Event nicht aussähe</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation>Senden abbrechen</translation>
    </message>
    <message>
        <source>As it stands, marked as simulated</source>
        <translation>So wie es dasteht, als simuliert gekennzeichnet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>T&amp;opic:</source>
        <translation>T&amp;opic:</translation>
    </message>
    <message>
        <source>The &amp;rule:</source>
        <translation>Die &amp;Regel:</translation>
    </message>
    <message>
        <source>Conditions that fail:</source>
        <translation>Nicht erfüllte Bedingungen:</translation>
    </message>
    <message>
        <source>Unlike a real event:</source>
        <translation>Anders als ein echtes Event:</translation>
    </message>
    <message>
        <source>The event arrived through the channel and is in the list.</source>
        <translation>Das Event kam über den Kanal an und ist in der Liste.</translation>
    </message>
    <message>
        <source>The event arrived through the channel; the same one was in the list already.</source>
        <translation>Das Event kam über den Kanal an; das gleiche war schon in der Liste.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>There is no topic of this name in the catalogue.</source>
        <translation>Ein Topic dieses Namens gibt es im Katalog nicht.</translation>
    </message>
    <message>
        <source>EventBridge takes events of at most 1 MB</source>
        <translation>EventBridge nimmt Events bis höchstens 1 MB</translation>
    </message>
    <message>
        <source>This is no event yet: %1.</source>
        <translation>Das ist noch kein Event: %1.</translation>
    </message>
    <message>
        <source>There is no valid rule to judge it by.</source>
        <translation>Es gibt keine gültige Regel, nach der es beurteilt werden kann.</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>%1, but it must not be so</source>
        <translation>%1, aber so darf es nicht sein</translation>
    </message>
    <message>
        <source>%1, as it must be</source>
        <translation>%1, wie es sein muss</translation>
    </message>
    <message>
        <source> (By the last valid text of the rule.)</source>
        <translation> (Nach dem letzten gültigen Text der Regel.)</translation>
    </message>
    <message>
        <source>This is no event yet</source>
        <translation>Das ist noch kein Event</translation>
    </message>
    <message>
        <source>Choose the demo organisation: real ones take no events</source>
        <translation>Wählen Sie die Demo-Organisation: echte nehmen keine Events an</translation>
    </message>
    <message>
        <source>The demo organisation knows no topic of this name</source>
        <translation>Die Demo-Organisation kennt kein Topic dieses Namens</translation>
    </message>
    <message>
        <source>Topic and body travel through a notification channel; the envelope is made anew on arrival, as with real events</source>
        <translation>Topic und Inhalt gehen durch einen Benachrichtigungskanal; der Umschlag wird bei der Ankunft neu gemacht, wie bei echten Events</translation>
    </message>
    <message>
        <source>The event is in the list, marked as simulated.</source>
        <translation>Das Event ist in der Liste, als simuliert gekennzeichnet.</translation>
    </message>
    <message>
        <source>The same event is in the list already.</source>
        <translation>Das gleiche Event ist schon in der Liste.</translation>
    </message>
    <message>
        <source>Personal data is masked: this copy of the event has other values there.</source>
        <translation>Personenbezogene Daten sind maskiert: diese Kopie des Events hat dort andere Werte.</translation>
    </message>
</context>
<context>
    <name>rw::ui::StatusStrip</name>
    <message>
        <source>Empty: paste or type an event pattern</source>
        <translation>Leer: ein Event-Pattern einfügen oder eintippen</translation>
    </message>
    <message>
        <source>Valid, but AWS refuses it: %1</source>
        <translation>Gültig, aber AWS lehnt es ab: %1</translation>
    </message>
    <message>
        <source>Not valid: %1</source>
        <translation>Nicht gültig: %1</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>EventBridge accepts this pattern</source>
        <translation>EventBridge nimmt dieses Pattern an</translation>
    </message>
    <message>
        <source>%1/%2 characters</source>
        <translation>%1/%2 Zeichen</translation>
    </message>
    <message>
        <source>· no events loaded</source>
        <translation>· keine Events geladen</translation>
    </message>
    <message>
        <source> (last valid text)</source>
        <translation> (letzter gültiger Text)</translation>
    </message>
    <message>
        <source>These are the results of the last valid text of the rule</source>
        <translation>Dies sind die Ergebnisse des letzten gültigen Texts der Regel</translation>
    </message>
    <message>
        <source>%1 more cannot be judged: their source does not supply a field that the rule asks for</source>
        <translation>%1 weitere sind nicht beurteilbar: ihre Quelle liefert ein Feld nicht, nach dem die Regel fragt</translation>
    </message>
    <message>
        <source>· %1 ms</source>
        <translation>· %1 ms</translation>
    </message>
    <message>
        <source>Time to test all loaded events</source>
        <translation>Zeit für den Test aller geladenen Events</translation>
    </message>
    <message>
        <source>· %1 (earlier)</source>
        <translation>· %1 (früher)</translation>
    </message>
    <message>
        <source>· ✗ %1</source>
        <translation>· ✗ %1</translation>
    </message>
    <message>
        <source>· ✓ %1</source>
        <translation>· ✓ %1</translation>
    </message>
    <message>
        <source>These are the results of the last valid text of the rule; click to see the cases</source>
        <translation>Dies sind die Ergebnisse des letzten gültigen Texts der Regel; ein Klick zeigt die Fälle</translation>
    </message>
    <message>
        <source>The suite of the rule; click to see its cases</source>
        <translation>Die Testsuite der Regel; ein Klick zeigt ihre Fälle</translation>
    </message>
    <message numerus="yes">
        <source>· %Ln events not tested</source>
        <translation>
            <numerusform>· %Ln Event nicht getestet</numerusform>
            <numerusform>· %Ln Events nicht getestet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>· %1 of %Ln events match</source>
        <translation>
            <numerusform>· %1 von %Ln Event passt</numerusform>
            <numerusform>· %1 von %Ln Events passen</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening the workspace…</source>
        <translation>Der Arbeitsbereich wird geöffnet …</translation>
    </message>
    <message>
        <source>Size as exported, without blanks between the tokens. AWS takes %1 characters, after a raise of the account&apos;s quota up to %2</source>
        <translation>Größe wie exportiert, ohne Leerzeichen zwischen den Zeichen der Syntax. AWS nimmt %1 Zeichen, nach einer Erhöhung des Kontingents des Kontos bis zu %2</translation>
    </message>
    <message numerus="yes">
        <source>Valid, %Ln warnings</source>
        <translation>
            <numerusform>Gültig, %Ln Warnung</numerusform>
            <numerusform>Gültig, %Ln Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::StoryModel</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>participant %1</source>
        <translation>Teilnehmer %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
</context>
<context>
    <name>rw::ui::StoryPanel</name>
    <message>
        <source>Events of the conversation in the order of time</source>
        <translation>Events der Konversation in zeitlicher Reihenfolge</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Shows the events as a list instead of a picture</source>
        <translation>Zeigt die Events als Liste statt als Bild</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Stays with this conversation, whatever event is selected</source>
        <translation>Bleibt bei dieser Konversation, welches Event auch immer ausgewählt ist</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Nur diese zeigen</translation>
    </message>
    <message>
        <source>Filters the events by this conversation</source>
        <translation>Filtert die Events nach dieser Konversation</translation>
    </message>
    <message>
        <source>−</source>
        <translation>−</translation>
    </message>
    <message>
        <source>Zoom out (minus)</source>
        <translation>Verkleinern (Minus)</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>Zoom in (plus, or Ctrl and the wheel)</source>
        <translation>Vergrößern (Plus, oder Strg und das Mausrad)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>The whole conversation at once, as far as it fits (0)</source>
        <translation>Die ganze Konversation auf einmal, soweit sie passt (0)</translation>
    </message>
    <message>
        <source>No events yet: fetch some, or open a file.</source>
        <translation>Noch keine Events: rufen Sie welche ab, oder öffnen Sie eine Datei.</translation>
    </message>
    <message>
        <source>The selected event belongs to no conversation: it has no detail.eventBody.conversationId.</source>
        <translation>Das ausgewählte Event gehört zu keiner Konversation: es hat kein detail.eventBody.conversationId.</translation>
    </message>
    <message>
        <source>Select an event to see the conversation that it belongs to.</source>
        <translation>Wählen Sie ein Event, um die Konversation zu sehen, zu der es gehört.</translation>
    </message>
    <message>
        <source>lasts %1</source>
        <translation>dauert %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Event</numerusform>
            <numerusform>%Ln Events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match</source>
        <translation>
            <numerusform>%Ln passt</numerusform>
            <numerusform>%Ln passen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::Storyboard</name>
    <message>
        <source>Conversation as a picture</source>
        <translation>Konversation als Bild</translation>
    </message>
    <message>
        <source>%1, participant %2</source>
        <translation>%1, Teilnehmer %2</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>Session %1</translation>
    </message>
    <message>
        <source>No conversation</source>
        <translation>Keine Konversation</translation>
    </message>
    <message>
        <source>Event %1 of %2: %3</source>
        <translation>Event %1 von %2: %3</translation>
    </message>
    <message>
        <source>No event has a time</source>
        <translation>Kein Event hat eine Zeit</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>events of participants</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Event</numerusform>
            <numerusform>%Ln Events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln participants</source>
        <translation>
            <numerusform>%Ln Teilnehmer</numerusform>
            <numerusform>%Ln Teilnehmern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::SuiteModel</name>
    <message>
        <source>Passes</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Fails: does not match</source>
        <translation>Nicht bestanden: passt nicht</translation>
    </message>
    <message>
        <source>Fails: matches</source>
        <translation>Nicht bestanden: passt</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>must match</source>
        <translation>muss passen</translation>
    </message>
    <message>
        <source>must not match</source>
        <translation>darf nicht passen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>Die Regel</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
</context>
<context>
    <name>rw::ui::SuitePanel</name>
    <message>
        <source>Cases of the suite</source>
        <translation>Fälle der Testsuite</translation>
    </message>
    <message>
        <source>Must match</source>
        <translation>Muss passen</translation>
    </message>
    <message>
        <source>The rule must match the chosen events</source>
        <translation>Die Regel muss auf die gewählten Events passen</translation>
    </message>
    <message>
        <source>Must not</source>
        <translation>Darf nicht</translation>
    </message>
    <message>
        <source>The rule must not match the chosen events</source>
        <translation>Die Regel darf auf die gewählten Events nicht passen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Takes the chosen cases out of the suite</source>
        <translation>Nimmt die gewählten Fälle aus der Testsuite</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Takes the last change of the suite back</source>
        <translation>Nimmt die letzte Änderung der Testsuite zurück</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Adds the cases of a suite file (JSON Lines)</source>
        <translation>Fügt die Fälle einer Suite-Datei hinzu (JSON Lines)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Writes the suite as JSON Lines, for Git and rulewright-cli suite</source>
        <translation>Schreibt die Testsuite als JSON Lines, für Git und rulewright-cli suite</translation>
    </message>
    <message>
        <source>JUnit…</source>
        <translation>JUnit …</translation>
    </message>
    <message>
        <source>Writes the results as a JUnit report</source>
        <translation>Schreibt die Ergebnisse als JUnit-Bericht</translation>
    </message>
    <message>
        <source>No tests yet. Right-click an event in the browser and choose “Must match” or “Must not match”, or import a suite: the cases run whenever the rule changes.</source>
        <translation>Noch keine Tests. Klicken Sie ein Event in der Event-Liste mit der rechten Maustaste an und wählen Sie „Muss passen“ oder „Darf nicht passen“, oder importieren Sie eine Testsuite: die Fälle laufen bei jeder Änderung der Regel.</translation>
    </message>
    <message>
        <source>They test the open rule.</source>
        <translation>Sie testen die offene Regel.</translation>
    </message>
    <message>
        <source>%1 without an event or an expected verdict were left out.</source>
        <translation>%1 ohne Event oder ohne erwartetes Urteil wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>1 test passes</source>
        <translation>1 Test bestanden</translation>
    </message>
    <message>
        <source>1 test fails</source>
        <translation>1 Test nicht bestanden</translation>
    </message>
    <message>
        <source>%1 of %2 tests pass</source>
        <translation>%1 von %2 Tests bestanden</translation>
    </message>
    <message>
        <source> (last valid text)</source>
        <translation> (letzter gültiger Text)</translation>
    </message>
    <message>
        <source>Import a suite</source>
        <translation>Eine Testsuite importieren</translation>
    </message>
    <message>
        <source>Suites (*.jsonl *.ndjson *.json);;All files (*)</source>
        <translation>Testsuiten (*.jsonl *.ndjson *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>Export the suite</source>
        <translation>Die Testsuite exportieren</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl);;All files (*)</source>
        <translation>JSON Lines (*.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Die Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>JUnit (*.xml);;All files (*)</source>
        <translation>JUnit (*.xml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Open the event</source>
        <translation>Das Event ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Must match</source>
        <translation>&amp;Muss passen</translation>
    </message>
    <message>
        <source>Must &amp;not match</source>
        <translation>Darf &amp;nicht passen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln new cases.</source>
        <translation>
            <numerusform>%1: %Ln neuer Fall.</numerusform>
            <numerusform>%1: %Ln neue Fälle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tests, not run</source>
        <translation>
            <numerusform>%Ln Test, nicht ausgeführt</numerusform>
            <numerusform>%Ln Tests, nicht ausgeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 tests fail</source>
        <translation>
            <numerusform>%Ln von %1 Tests schlägt fehl</numerusform>
            <numerusform>%Ln von %1 Tests schlagen fehl</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::TagDialog</name>
    <message>
        <source>Tags of the event</source>
        <translation>Markierungen des Events</translation>
    </message>
    <message>
        <source>New tags, for example todo</source>
        <translation>Neue Markierungen, zum Beispiel offen</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neue Markierung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Type a word, for example todo, or several with commas between them. The filter tag:todo finds the events again.</source>
        <translation>Ein Wort eintippen, zum Beispiel offen, oder mehrere mit Kommas dazwischen. Der Filter tag:offen findet die Events wieder.</translation>
    </message>
    <message>
        <source>Several new tags have commas between them. In the list Space checks a tag.</source>
        <translation>Mehrere neue Markierungen durch Kommas trennen. In der Liste setzt die Leertaste das Häkchen.</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln events</source>
        <translation>
            <numerusform>Markierungen von %Ln Event</numerusform>
            <numerusform>Markierungen von %Ln Events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::Timeline</name>
    <message>
        <source>Events over time</source>
        <translation>Events im Lauf der Zeit</translation>
    </message>
    <message>
        <source>No event has a time</source>
        <translation>Kein Event hat eine Zeit</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>Keine Events</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Gezeigt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2: %Ln events, %3 match</source>
        <translation>
            <numerusform>%1 – %2: %Ln Event, %3 passen</numerusform>
            <numerusform>%1 – %2: %Ln Events, %3 passen</numerusform>
        </translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Spreads the bars over the chosen range (+, or a double click in it). Which events are shown stays as it is.</source>
        <translation>Verteilt die Balken über den gewählten Bereich (+, oder ein Doppelklick darin). Welche Events gezeigt werden, bleibt gleich.</translation>
    </message>
    <message>
        <source>Whole range</source>
        <translation>Ganzer Bereich</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Drag to show only a range of time; Esc or a double click beside it shows all again. A double click in the range or Ctrl and the wheel zoom.</source>
        <translation>Ziehen, um nur einen Zeitraum zu zeigen; Esc oder ein Doppelklick daneben zeigt wieder alles. Ein Doppelklick im Bereich oder Strg und das Mausrad vergrößern.</translation>
    </message>
    <message>
        <source>Most events</source>
        <translation>Die meisten</translation>
    </message>
    <message>
        <source>Shows the bars of the time in which nearly all events lie (Esc)</source>
        <translation>Zeigt die Balken der Zeit, in der fast alle Events liegen (Esc)</translation>
    </message>
    <message>
        <source>Shows the bars of all times</source>
        <translation>Zeigt die Balken aller Zeiten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier</source>
        <translation>
            <numerusform>%Ln früher</numerusform>
            <numerusform>%Ln früher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln later</source>
        <translation>
            <numerusform>%Ln später</numerusform>
            <numerusform>%Ln später</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::TypesModel</name>
    <message>
        <source>All event types</source>
        <translation>Alle Event-Typen</translation>
    </message>
    <message>
        <source>Show events of every type</source>
        <translation>Events jedes Typs zeigen</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>Event-Typ</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln events match</source>
        <translation>
            <numerusform>%1 von %Ln Event passt</numerusform>
            <numerusform>%1 von %Ln Events passen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::WelcomeStrip</name>
    <message>
        <source>Begin with</source>
        <translation>Einstieg</translation>
    </message>
    <message>
        <source>Welcome: ways to begin</source>
        <translation>Willkommen: Wege zu beginnen</translation>
    </message>
    <message>
        <source>The demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>A rule that matches none of the demo organisation&apos;s events, and why not</source>
        <translation>Eine Regel, die auf keines der Events der Demo-Organisation passt, und warum nicht</translation>
    </message>
    <message>
        <source>Paste an event</source>
        <translation>Event einfügen</translation>
    </message>
    <message>
        <source>Adds what is on the clipboard: one event or many, wrapped or not</source>
        <translation>Fügt hinzu, was in der Zwischenablage ist: ein Event oder viele, verpackt oder nicht</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Dateien öffnen …</translation>
    </message>
    <message>
        <source>Rules and events, told apart by their content</source>
        <translation>Regeln und Events, am Inhalt erkannt</translation>
    </message>
    <message>
        <source>Paste a rule</source>
        <translation>Regel einfügen</translation>
    </message>
    <message>
        <source>Puts the clipboard into the editor: a bare pattern, or a put-rule input, a template or a text around it</source>
        <translation>Setzt die Zwischenablage in den Editor: ein bloßes Pattern, oder eine Eingabe von put-rule, eine Vorlage oder Text darum</translation>
    </message>
    <message>
        <source>Connect an organisation…</source>
        <translation>Eine Organisation verbinden …</translation>
    </message>
    <message>
        <source>Fetches events of your Genesys Cloud organisation</source>
        <translation>Ruft Events Ihrer Genesys-Cloud-Organisation ab</translation>
    </message>
    <message>
        <source>Exercises…</source>
        <translation>Übungen …</translation>
    </message>
    <message>
        <source>Broken rules to repair: every usual mistake once</source>
        <translation>Kaputte Regeln zum Reparieren: jeder übliche Fehler einmal</translation>
    </message>
    <message>
        <source>Close the welcome</source>
        <translation>Willkommen schließen</translation>
    </message>
    <message>
        <source>Close; Help → Welcome brings it back</source>
        <translation>Schließen; Hilfe → Willkommen holt es zurück</translation>
    </message>
</context>
<context>
    <name>rw::ui::fixPreview</name>
    <message numerus="yes">
        <source> (and %Ln more)</source>
        <translation>
            <numerusform> (und %Ln weitere)</numerusform>
            <numerusform> (und %Ln weitere)</numerusform>
        </translation>
    </message>
</context>
</TS>
