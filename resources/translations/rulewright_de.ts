<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>windows, network, web sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>editors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>workspace file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secrets in the system&apos;s key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compression of kept events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gzip files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YAML templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options of rulewright-cli</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event patterns of Amazon EventBridge, written against, tested with and explained by Genesys Cloud events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts follow AWS&apos;s documented rules and recorded answers of its engine; only AWS itself can say what it does with your rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All organisations, people and events of the demo and the clinic are invented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon EventBridge and Genesys Cloud are trademarks of their owners, who have nothing to do with this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GNU General Public License, version 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Rulewright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;icence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open rule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reo&amp;pen closed rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the rule again that was closed last, with its changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save rule &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the rule aside; it stays in the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy for AWS console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the event pattern exactly as the AWS console&apos;s JSON editor takes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;rule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten forms, from the console to CloudFormation and Terraform, with a preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export to file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the checked event pattern to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected text, or the selected event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select next &amp;occurrence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects the word at the caret, then one more place where it stands; all are edited at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the rule, in the payload, or among the events: wherever the focus is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rep&amp;lace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds and replaces in the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme, and how many events are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetches the newest events of the chosen types and time, and tests the rule against all loaded events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indents the rule anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Minify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes out every blank between the tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sort keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders the names in every object and indents the rule anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;x all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies all fixes that are safe, as one undo step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fixes at the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, values and operators that fit at the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions of this rule, what they change, and how to get one back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Diagnose why nothing arrives…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks every link from the network to the match, and says what to do about the one that breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con&amp;vert to real Genesys shape…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what a tutorial&apos;s rule is in the shape that Genesys Cloud sends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the events of the chosen types and time to the loaded ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W&amp;hat to fetch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media, direction, queues, users, one conversation, own period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continu&amp;e fetching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on where the last fetch stopped, without fetching anything twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or&amp;ganisations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connects to Genesys Cloud: regions, OAuth clients, connection test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Update the topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the organisation which event types and fields it has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel fetching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open events…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads events from files: one event, an array, or one event a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a fol&amp;der of events…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads all files of events in a folder and in the folders below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport events…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes chosen events to a file: NDJSON, JSON, CSV or a test suite, masked if wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Must match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the selected events to the tests: the rule must match them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mus&amp;t not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the selected events to the tests: the rule must not match them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follo&amp;w conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the conversation of the selected event: who took part, and what happened when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comp&amp;are two events…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the two selected events side by side, with what the rule makes of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag&amp;s…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the selected events words of your own; tag:word in the filter finds them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove all events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Live watch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows and judges events while they happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;imulate an event…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes an event of any topic, judges it at once and sends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds copies of a tutorial&apos;s events in the shape that Genesys Cloud sends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activit&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every request, import, test and export, with its duration and result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mask personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hides phone numbers, addresses, names and texts of people on the screen; rules are still judged by the real values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Val&amp;ues of the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which values the shown events have, and how many of them match; a click filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events, paths, topics, rules, values and commands by their names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ext rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prev&amp;ious rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Getting started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ways to begin, in a line above the panes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clinic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken rules to repair: every usual mistake once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Operators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may stand in a list of values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Rulewright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eve&amp;nts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without saving, this text of the rule is replaced and lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>without it no conversations can be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without it the events&apos; source and account are placeholders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without it queues have no names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without it users have no names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without it wrap-up codes have no names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Clock: agrees with the service&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Often the region is wrong, a VPN is off, or a firewall lets nothing through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall that swallows requests looks like this, and so does an overloaded service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostly a company proxy opens encrypted connections with a certificate of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may have generated a new secret, or the id belongs to another organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in works; the client&apos;s roles do not reach far enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else may use the same client: each has its own allowance per minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trouble is on the other side; status.mypurecloud.com tells of known ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Dialect: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– This tutorial reads no events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Events: none in the last hour. The tutorial&apos;s events appear some minutes late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Events: the gateway has some of the last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Connected to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Organisation: %1, id %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– Rights: the client may not read its own; fetching will tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Rights: all that is used here, of %1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Rights: %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   Add them to a role of the client: Admin &gt; Integrations &gt; OAuth, tab Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– EventBridge integration: none that this client may see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ EventBridge integration: %1 is %2; it sends nothing to AWS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– Rate limit: the service does not tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– Clock: the service does not tell its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights of the client:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integration %1 (%2), AWS account %3, region %4, source suffix %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Clock: this computer is %Ln seconds ahead of the service</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clock: this computer is %Ln seconds behind the service</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ %1. Periods such as “Last hour” are off by as much: set the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>✓ EventBridge integration: %1 is active, %Ln topics</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ Rate limit: %1 of %2 requests used, %Ln seconds left of the period</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventExport</name>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 events can be masked at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose fewer events, for example by the filter, or export without masking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After masking the rule judges an event differently, so nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export without masking, or with a rule that asks less of personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a file name in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of %1 is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free some space or choose another disk; nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a folder of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another folder or check the free space</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventType</name>
    <message>
        <source>(no detail-type)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FetchBar</name>
    <message>
        <source>Last 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 4 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last 4 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last 2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queue %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with attributes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileSource</name>
    <message>
        <source>%1 cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 contains no events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, byte %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: one record cannot be read (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 records cannot be read, the first at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: one record has no detail-type: is this an EventBridge event?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 records have no detail-type: are these EventBridge events?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 MB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the same event is loaded already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterCompletion</name>
    <message>
        <source>events with this tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events with any tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rule matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rule does not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one leaf fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not judged, or cannot be judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is greater, or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is less, or earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event type contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the verdict of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events of one conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by your own tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the opposite</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterState</name>
    <message>
        <source>Character %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No loaded event has the path %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event: %1 is %2 in 1 event; upper and lower case matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event: %1 is %2 in %3 events; upper and lower case matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event; %1 mostly is %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>The regular expression is not complete: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Locator</name>
    <message>
        <source>commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that contain “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open, changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed, changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in this rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copies the detail-type</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SmartPaste</name>
    <message>
        <source>a code block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an AWS CLI command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Terraform rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>single-quoted JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON encoded as a string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a put-rule input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a CloudFormation template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a SAM template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a document with an EventPattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised %1 and turned it into JSON. Undo with Ctrl+Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised %1 with %2 rules and took the event pattern of the first. Undo with Ctrl+Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised %1 and took the event pattern out of it. Undo with Ctrl+Z.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Storyboard</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACD queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuiteDesk</name>
    <message>
        <source>%1 cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a file of JSON Lines, up to 256 MB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the rule matches the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it happened, in local time: eventTime of the detail, or time of the envelope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many leaves of the rule fail: sort by it to see the nearest misses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the workbench has the event from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own words for the event: filter by tag:name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Set the proxy&apos;s user name and password in the system&apos;s proxy settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator for the missing right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a little and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later; if it stays, give the correlation id to the service&apos;s support</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the problems of the rule first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a space</source>
        <comment>a character that a name cannot have</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type %1</source>
        <comment>%1: a name that the service takes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an SQS queue</source>
        <comment>the target is a Lambda function, not …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an SNS topic</source>
        <comment>the target is a Lambda function, not …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a CloudWatch log group</source>
        <comment>the target is a Lambda function, not …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Firehose stream</source>
        <comment>the target is a Lambda function, not …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Step Functions state machine</source>
        <comment>the target is a Lambda function, not …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event bus</source>
        <comment>the target is a Lambda function, not …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EventBridge calls a Firehose stream only with a role that events.amazonaws.com may assume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EventBridge calls a Step Functions state machine only with a role that events.amazonaws.com may assume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EventBridge calls an event bus only with a role that events.amazonaws.com may assume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rule needs a name of 1 to 64 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type for example rulewright-rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rule name takes letters without accents, digits, &apos;.&apos;, &apos;-&apos; and &apos;_&apos;, not %1</source>
        <comment>%1: a character in quotes, or: a space</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rule name has at most 64 characters, this one has %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a description has at most 512 characters, this one has %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>remove %n character|remove %n characters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>this is not the ARN of an event bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type the bus&apos;s name, or arn:aws:events:REGION:ACCOUNT:event-bus/NAME with an account of 12 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of an event bus takes letters without accents, digits, &apos;.&apos;, &apos;-&apos;, &apos;_&apos; and, for partners, &apos;/&apos;, not %1</source>
        <comment>%1: a character in quotes, or: a space</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type the name as the console&apos;s list of event buses shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of an event bus has 1 to 256 characters, this one has %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the name of a partner event bus holds &apos;/&apos;, and it begins with aws.partner/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type for Genesys Cloud: aws.partner/genesys.com/cloud/ORGANISATION-ID/SUFFIX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the target</source>
        <comment>the subject of a sentence: the target is not an ARN</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1</source>
        <comment>the subject of a sentence: target 3 is not an ARN</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this form needs at least one target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type an ARN, for example arn:aws:sqs:eu-central-1:123456789012:events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rule has at most 5 targets, these are %1 (the quota cannot be raised)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove %1, or make a second rule</source>
        <comment>%1: a number of targets</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands in the list twice</source>
        <comment>%1: target 3</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rule of a SAM function has one target, the function itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave one Lambda function here, or choose CloudFormation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an ARN</source>
        <comment>%1: target 3</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type arn:aws:SERVICE:REGION:ACCOUNT:NAME with an account of 12 digits, for example arn:aws:sqs:eu-central-1:123456789012:events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is none of the targets that Rulewright writes (%2, %3)</source>
        <comment>%1: target 3; %2 and %3: parts of an ARN</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type the ARN of an SNS topic, an SQS queue, a Lambda function (…:function:NAME), a log group (…:log-group:NAME), a Firehose stream (…:deliverystream/NAME), a state machine (…:stateMachine:NAME) or an event bus (…:event-bus/NAME)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the target of a SAM function&apos;s rule is a Lambda function, not %1</source>
        <comment>%1: an SQS queue</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type the ARN of a Lambda function, or choose CloudFormation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies in %2, another one in %3; targets lie in the region of the rule</source>
        <comment>%1: target 3; %2 and %3: regions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type targets of one region; only an event bus may lie elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dead-letter queue is not the ARN of an SQS queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type arn:aws:sqs:REGION:ACCOUNT:NAME with an account of 12 digits, or leave it empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a dead-letter queue is a standard queue, this is a FIFO queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type the ARN of a queue whose name does not end in .fifo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dead-letter queue lies in %1, the targets in %2</source>
        <comment>regions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type the ARN of a queue in %1</source>
        <comment>a region</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retries are 0 to 185, not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type 185 or less, or leave it empty for AWS&apos;s default of 185</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the maximum age is 60 to 86,400 seconds, not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type for example 3600, or leave it empty for AWS&apos;s default of 86,400 (24 hours)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type arn:aws:iam::ACCOUNT:role/NAME with an account of 12 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not the ARN of a role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a FIFO queue takes messages only with a message group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type a word of up to 100 characters, for example genesys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message group has at most 100 characters, this one has %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type a shorter word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule name</source>
        <comment>a field of the export</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>description</source>
        <comment>a field of the export</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event bus</source>
        <comment>a field of the export</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>targets</source>
        <comment>a field of the export</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead-letter queue</source>
        <comment>a field of the export</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retries</source>
        <comment>a field of the export</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maximum age</source>
        <comment>a field of the export</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role</source>
        <comment>a field of the export</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message group</source>
        <comment>a field of the export</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event pattern for the AWS console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EventBridge → Rules → Create rule, on the partner event bus → Event pattern → Custom pattern (JSON editor)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample event for the AWS console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EventBridge → Developer resources → Sandbox → Event pattern → Sample event → Enter my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS CLI: put-rule input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS CLI: put-targets input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aws events put-targets --cli-input-json file://put-targets.json; FailedEntryCount must be 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CloudFormation (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CloudFormation → Create stack → Upload a template file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CloudFormation (YAML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS SAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>template.yaml of a SAM project whose function lies in src/app.py; then sam deploy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terraform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of a Terraform project; then terraform plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS CDK (TypeScript)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lib/event-rule-stack.ts of a CDK project; then cdk diff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bash create-rule.sh, where the AWS CLI is signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is not valid: %1. %2</source>
        <comment>%1: a problem in a few words; %2: its explanation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is valid, but AWS will not take it: %1. %2</source>
        <comment>%1: a problem in a few words; %2: its explanation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of %1 arrive only on the partner event bus of that name; on this bus the rule never fires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event pattern has %1 characters; AWS takes 2048 unless the account&apos;s quota was raised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policies of the queues and topics are replaced as a whole; the shell script adds to them instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console finds log groups of rules only under /aws/events/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAM creates the function; one of that name must not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call succeeds without permissions, and nothing arrives: the shell script sets them, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sample event form needs an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select an event in the list, or name a file with --event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this form cannot carry the number %1, which the service compares by its spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the console, put-rule or shell script form, which keep every character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this form cannot carry a rule that says &quot;%1&quot; twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write &quot;%1&quot; once in the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct the problems of the rule first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a catalogue of the form of resources/genesys/topics.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the topic catalogue is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the topic catalogue has no &quot;topics&quot; object</source>
        <translation type="unfinished"></translation>
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
        <source>The rule has %1 characters without white space; the service takes at most 4,096.</source>
        <translation>Die Regel hat ohne Leerraum %1 Zeichen; der Dienst nimmt höchstens 4.096.</translation>
    </message>
    <message>
        <source>Longer than the default quota</source>
        <translation>Länger als das Standardkontingent</translation>
    </message>
    <message>
        <source>The rule has %1 characters without white space; accounts take 2,048 unless the quota &quot;event pattern size&quot; was raised.</source>
        <translation>Die Regel hat ohne Leerraum %1 Zeichen; Konten nehmen 2.048, sofern das Kontingent „event pattern size“ nicht erhöht wurde.</translation>
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
        <translation>Events von Genesys Cloud tragen nie die Quelle „%1“. Ihre Quelle ist die Partner-Event-Quelle, aws.partner/genesys.com/cloud/&lt;Organisations-ID&gt;/&lt;Suffix&gt;.</translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value is in none of the events</source>
        <translation>Wert steht in keinem der Events</translation>
    </message>
    <message>
        <source>%1 never is %2 in the events; the nearest is %3, which occurs %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the comparator first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use anything-but</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the lower bound first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it the upper bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove what follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap the bounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the nearest number, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the address itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the mask as a number of bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the bare value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a wildcard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use numeric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one operator for each value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use equals-ignore-case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put anything-but outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Require that the field is absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Require that the field is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the opposite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with upper and lower case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the list inside %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the inner brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make all of them numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make all of them strings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double the backslash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the operator in a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap the value in an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack the rule from the string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the brackets around the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the braces around the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test both ends with one wildcard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make them alternatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the only alternative without $or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove $or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make each field an alternative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use plain double quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the special space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it in lower case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in double quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the name in double quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a colon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert the colon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert the comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the backslash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as an escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the closing bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the closing brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the inner bracket first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use double quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the byte-order mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the string</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more|%1 and %n more</source>
        <comment>the first of a list, and how many there are</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 of %n loaded event.|In %1 of %n loaded events.</source>
        <comment>where a field is</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Most frequent: %1.</source>
        <comment>values</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In none of %n loaded event.|In none of %n loaded events.</source>
        <comment>where a field is</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An object with %1 below it, in up to %2 of %n loaded event.|An object with %1 below it, in up to %2 of %n loaded events.</source>
        <comment>%1: 3 fields; %2: a number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field|%n fields</source>
        <comment>an object with …</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Genesys Cloud: Type: %1.</source>
        <comment>of a field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genesys Cloud: %1 Type: %2.</source>
        <comment>%1: sentences about a field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known values: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics with it: %1.</source>
        <comment>with a field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Not among the frequent values of the %n event that has %1.|Not among the frequent values of the %n events that have %1.</source>
        <comment>%1: a field</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The value in %2 of the %n event that has %1.|The value in %2 of the %n events that have %1.</source>
        <comment>%1: a field; %2: a number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n loaded event has %1.|None of the %n loaded events has %1.</source>
        <comment>%1: a field</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A public topic of Genesys Cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A topic of Genesys Cloud with %n known field.|A topic of Genesys Cloud with %n known fields.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Move it to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n field under %1|Move %n fields under %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for %1 instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text or a number or true or false</source>
        <comment>what a field of an event is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text or a number</source>
        <comment>what a field of an event is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text or true or false</source>
        <comment>what a field of an event is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <comment>what a field of an event is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number or true or false</source>
        <comment>what a field of an event is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <comment>what a field of an event is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <comment>what a field of an event is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <comment>what an operator accepts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unquoted numbers</source>
        <comment>what an operator accepts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the milliseconds of this day (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {&quot;exists&quot;: false}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it by the prefix &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the prefix of the Genesys partner source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {id} and test detail.eventBody.conversationId</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the id by the literal {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all conversation detail events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join both lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the list that is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as nested objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the Genesys partner source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude all of them with one anything-but</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the value itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value itself</source>
        <comment>what a wildcard says the same as</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept every value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept every text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the matchers into an order without the slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n time|%n times</source>
        <comment>how often a value occurs</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>more than 10^19</source>
        <comment>a number of combinations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or more</source>
        <comment>a measure</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a code block</source>
        <comment>around a rule that was pasted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an AWS CLI command</source>
        <comment>around a rule that was pasted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Terraform rule</source>
        <comment>around a rule that was pasted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>single-quoted JSON</source>
        <comment>around a rule that was pasted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON encoded as a string</source>
        <comment>around a rule that was pasted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a put-rule input</source>
        <comment>around a rule that was pasted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a CloudFormation template</source>
        <comment>around a rule that was pasted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a SAM template</source>
        <comment>around a rule that was pasted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a document with an EventPattern</source>
        <comment>around a rule that was pasted</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>The workspace file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: the newest changes are not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space; nothing stored before is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace file cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the workspace file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace cannot be read or written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged workspace file cannot be set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that you may write to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Rulewright is using this workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, process %2 on %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in the other window, or close it and start again; nothing of this window is kept meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace folder cannot be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database is not a Rulewright workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was written by a newer Rulewright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its layout is version %1, this program knows %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Rulewright; the file was left as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Workbench for Amazon EventBridge event patterns on Genesys Cloud events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules and events to open, told apart by their content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark, high-contrast or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system, en or de, for this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep rule and events in this file instead of the standard place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep nothing after this run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::demo</name>
    <message>
        <source>the demo organisation cannot listen on port %1 of 127.0.0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another port, or 0 for any free one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no field &apos;%2&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a %2 in real events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is never &apos;%2&apos; in real events, but one of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no fields are known of the topic &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a topic of the catalogue, with the literal {id} for every id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::genesys</name>
    <message>
        <source>the rate limit is nearly used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read its organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer to organizations/me names no organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address: something else than Genesys Cloud seems to answer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read its own rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read conversation details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer to the conversation job names no job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, fetch a shorter period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genesys Cloud gave up the conversation job (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or fetch a shorter period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer to the events query holds no list of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address is that of a gateway with the tutorial&apos;s endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Wait a minute and try again: Genesys counts requests per client and minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genesys Cloud refuses more sign-ins for the moment (rate limit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know this client id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the client id, and that the organisation&apos;s region is the right one: a client exists in one region only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the client id or the client secret is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy both again from Admin &gt; Integrations &gt; OAuth; a secret is shown only to those who may edit the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the sign-in: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the OAuth client&apos;s grant type is Client Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no sign-in endpoint (status %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the organisation&apos;s region or login address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genesys Cloud does not accept the session, not even after signing in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that login and API address belong to the same region, and that the OAuth client is active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the OAuth client is not allowed to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the OAuth client a role with that right, for the divisions wanted: Admin &gt; Integrations &gt; OAuth, tab Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <comment>between permissions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the OAuth client is not allowed to %1: it lacks %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the OAuth client a role with the permission %1, for the divisions wanted: Admin &gt; Integrations &gt; OAuth, tab Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genesys Cloud answers no more requests for the moment (rate limit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no Genesys Cloud API at this address (status %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the organisation&apos;s region or API address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the period to fetch is empty: its end must lie behind its start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no conversation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its id and the organisation; very fresh conversations appear after about a minute, and those of other divisions stay invisible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer to the conversation query cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON error at byte %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no list of conversations in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, a proxy may be cutting or changing answers, or the address is not that of a Genesys Cloud API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the integrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the integration&apos;s configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the organisation has no usable address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose its region, or enter the address of its API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credentials would travel unencrypted to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an https address; plain http is only for this machine, as for the demo organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the organisation has no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a name; it is only for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the two addresses belong to different regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genesys Cloud knows a client in one region only: take both addresses from the same one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the client id is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it from Admin &gt; Integrations &gt; OAuth of the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client ids of Genesys Cloud look otherwise, like 01234567-89ab-cdef-0123-456789abcdef</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again from Admin &gt; Integrations &gt; OAuth, without blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy&apos;s address holds a password, and profiles are not kept secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the proxy with its password in the system&apos;s settings, and leave the field empty here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no port for the browser&apos;s answer is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a port whose redirect address is registered with the OAuth client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the id of a division</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter ids, as in the address of the division&apos;s page under Admin &gt; Divisions, not names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no dialect named %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Genesys Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tutorials sign in with client id and secret only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose that kind of sign-in, or Genesys Cloud as the dialect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Genesys Cloud as the dialect; or agree below, if you know better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Choose Genesys Cloud as the organisation&apos;s dialect, or agree there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered the sign-in without a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the login address: something else than Genesys Cloud seems to answer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer to availabletopics holds no list of topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, a proxy may be changing answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the available topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the catalogue of topics could not be kept: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free space and the rights of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no %1 at this address (status %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a gateway that offers the tutorial&apos;s paths has it; Genesys Cloud itself does not. Choose Genesys Cloud as the organisation&apos;s dialect, or check the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gateway does not allow this client to read events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gateway does not allow this client to read events: the token lacks the scope %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the gateway grant the client the scope %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gateway does not accept the session, not even after signing in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the client is still active there, and that the address is the right one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gateway answers no more requests for the moment (rate limit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this tutorial reads no events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the dialect %1 or Genesys Cloud for the organisation, or open a file with events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the wrap-up codes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::genesys::BrowserSignIn</name>
    <message>
        <source>nobody finished the sign-in in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, and finish the sign-in in the browser window that opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no port for the browser&apos;s answer is free on this machine (tried %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program that uses them, or register another redirect address with the OAuth client and enter its port in the organisation&apos;s profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no browser could be opened for the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a standard browser in the system&apos;s settings, or use an OAuth client with client credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address only takes part in a sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer does not belong to the sign-in that Rulewright waits for. Start it again in Rulewright.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this page and return to Rulewright.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the OAuth client&apos;s grant type is Code Authorization, and that %1 is one of its redirect addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sign-in was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sign-in was refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::genesys::ConnectionTest</name>
    <message>
        <source>Waiting for you to sign in in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying again in %1 s: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for events of the last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the client&apos;s rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the EventBridge integration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::genesys::ConversationFetch</name>
    <message>
        <source>Waiting for you to sign in in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service asked for a pause (rate limit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last try failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying again in %1 s: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the EventBridge integration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking how far the data for jobs reaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; participant attributes reach until %1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genesys Cloud collects the conversations (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Genesys Cloud to collect the conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the collected conversations, page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching running conversations, page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching conversations, page %1 of at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching conversations, page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (week %1 of %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to fetch yet: conversations can be read about a minute after they happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversations found. Choose a longer period, or check that the OAuth client&apos;s roles cover the divisions wanted: conversations of other divisions stay invisible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversations found that fit the filters. Choose a longer period or fewer filters, or check that the OAuth client&apos;s roles cover the divisions wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>events from conversations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <comment>from … conversations</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations found, but none of their events lies in this period</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations found, but no event of the chosen types lies in this period</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::genesys::Diagnosis</name>
    <message>
        <source> (status %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying again in %1 s: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot prove who it is: nothing is sent there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and connection are in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a token nothing else can be asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client is known in its own region only: this may be the wrong one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the address that people of this organisation use to sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, its certificate is trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> on this machine, without TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave a token to client %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id and secret are right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read its organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the integrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read conversation details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers carry no Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clocks could not be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine&apos;s clock is %1 s %2 of the service&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows of time mean the same on both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;The last hour&quot; is another one there: recent events are missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock by a time server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation details and integrations can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The OAuth client lacks %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client may do what this check needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations stay invisible to this client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether and what Genesys Cloud sends to AWS stays invisible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (no public region)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in at %1, API at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two belong to different regions: tokens of one are worth nothing in the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the region once; both addresses follow from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organizations/me names no organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else than this region&apos;s API seems to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, organisation %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is good here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right to read conversations is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of the window could be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happened that a rule could match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a longer window, or check that the OAuth client&apos;s roles cover the divisions wanted: conversations of other divisions stay invisible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (enough to judge by)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are events to match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right to read integrations is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The integrations could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The integration is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no integration of type amazon-eventbridge-source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genesys Cloud sends nothing to AWS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the Amazon EventBridge Source in Admin &gt; Integrations, then associate the partner event source with a bus in AWS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no integration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genesys Cloud sends nothing to AWS while it is not ACTIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate it in Admin &gt; Integrations. If it stays so, check that the partner event source is associated with a bus; a lost one comes back only with a new integration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 integrations are active; this looks at &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each has a bus of its own: a rule sees only the events of its bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that the rule stands on the bus of the right one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is ACTIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genesys Cloud sends to AWS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the integration&apos;s configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The integration&apos;s configuration has no properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the integration sends is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The integration&apos;s configuration is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no events to compare the rule with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address, DNS and TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region and organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event types seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EventBridge integration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Envelope source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match or nearest miss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no events whose types could be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These event types happen in the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule&apos;s detail-type occurs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genesys Cloud has no event type that the rule&apos;s detail-type %1 lets pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a detail-type of the topic catalogue, with the literal {id}, such as v2.detail.events.conversation.{id}.acd.end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them is what the rule waits for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a longer window, cause such an event, or change the rule&apos;s detail-type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analytics cannot show events of %1: whether they happen stays open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch the organisation live, or capture delivered events on the bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The integration sends no topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The integration sends %Ln topics: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No topic of Genesys Cloud passes the rule&apos;s detail-type %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule waits for %1, which is never sent to EventBridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the detail-type: it is the topic with the literal {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the topic in Admin &gt; Integrations &gt; Amazon EventBridge Source &gt; Configuration &gt; Event filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reaches the bus; %2, which the rule would take as well, does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the missing topics to the integration&apos;s event filters if they are wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule takes every detail-type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that the rule waits for is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events arrive with source %1, account %2, region %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule wants %1: no event of this organisation can match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the source as it stands above, or {&quot;prefix&quot;: &quot;aws.partner/genesys.com/&quot;}; the rule must stand on the bus of the same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule has no condition on source: on a shared bus it sees other events, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &quot;source&quot;: [{&quot;prefix&quot;: &quot;aws.partner/genesys.com/&quot;}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule lets this source pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS refuses this rule: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is valid, but beyond a quota of AWS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is valid, but very likely not what was meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln field conditions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>AWS accepts the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the rule in the editor: the problems are underlined there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule fires on what happens in this organisation. If the target stays silent, look at the bus, the rule&apos;s state and the target on the side of AWS</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>None of %1 events matches. The nearest one, %2 of conversation %3 at %4, fails at %Ln conditions: %5</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The rule asks for a field that Analytics cannot tell: whether it fires stays open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events happen, but the rule lets none of them pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the rule with this event in the workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that it matches: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2 in the last %3</source>
        <comment>conversations, events, minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <comment>in the last …</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judging %Ln events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln events match, such as %2 of conversation %3 at %4</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::genesys::Dialect</name>
    <message>
        <source>%1 belongs to Genesys Cloud, which has no public path like %2: only %3 has it. The request, with your credentials, would go there all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;social&quot; became MESSAGE; add messageType to tell the networks apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 became %2; it may mean %3, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with a queue became acd.end: customer.end carries no queueId</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only events can be converted, between a tutorial&apos;s shape and the real one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no event called &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields that the tutorial&apos;s event does not have are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no word for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only rules that are JSON can be converted, between a tutorial&apos;s shape and the real one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rule with $or cannot be converted as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detail-type %1 was left as it is: the other shape has no word for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was left as it is: the other shape has no such field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the case of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutorial: debugging rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutorial: one queue&apos;s conversation end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutorial: event streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutorial: SNS fan-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutorial: chained rules</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::genesys::NotificationWatch</name>
    <message>
        <source>use notification channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was heard for a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one queue, user or topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected (%1); trying again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read its organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the integrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer to the new channel names no usable address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A notification could not be read (%1 bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token was revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service closes the connection for maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations could not be subscribed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln topics were left out: a channel takes %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln topics were rejected, such as %1: %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running conversations dropped out, the oldest first: a channel takes %1 topics</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::genesys::TutorialFetch</name>
    <message>
        <source>Trying again in %1 s: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the gateway for events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway has no events of this period and these filters. The tutorial&apos;s events appear some minutes late; a longer period may have some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; some moments have more events than the gateway gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>events from conversations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <comment>from … conversations</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::net</name>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer of %1 is longer than %2 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a shorter period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer within %2 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, check the network connection and the proxy settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 redirects in a circle (more than %2 times)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redirected to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; again in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with a web page (status %2) instead of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with a web page instead of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy or a login page probably stands in between, or the address is not the API&apos;s: open it in a browser, and check the proxy settings and the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 redirects to %2, another server; credentials are not sent there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unreadable address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the new address is the right one, enter it in the organisation&apos;s settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with status %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered: %2 (status %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the identity of %1 cannot be verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a company proxy inspects TLS, add its certificate to the system&apos;s certificate store; also check the computer&apos;s clock. Rulewright never ignores certificate errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no server named %1, or no network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the region or address, and the network connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing answers at %1 (connection refused)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the port, and that the service is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection before its answer was complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, a firewall or proxy may be cutting the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection to %1 in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection and the proxy settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy on the way to %1 does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy on the way to %1 asks for a user name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an http or https address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what answers at %1 does not speak HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy&apos;s address cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must look like http://proxy.example.com:8080 or socks5://proxy.example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no certificate in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PEM file with the certificates of your proxy or gateway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::session::Acquisition</name>
    <message>
        <source>%1, continued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new events, %2 loaded already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::session::ActivityLog</name>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every link holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a link is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text is no valid pattern; the last verdicts stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 cannot be judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live watch: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration: %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln events match</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events received, %1 new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::session::ConnectionDesk</name>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::session::DemoHost</name>
    <message>
        <source>the demo organisation does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add the event to the loaded ones instead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::session::Diagnose</name>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::session::EventConversion</name>
    <message>
        <source>%1, converted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No real event of the organisation is loaded: its id in the source is a placeholder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::session::GenesysSource</name>
    <message>
        <source>No client secret is known for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it under Events &gt; Organisations; it is the one of the OAuth client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::session::RuleDocument</name>
    <message>
        <source>Untitled rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too long for a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event pattern has 4,096 characters at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it as events instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::session::Session</name>
    <message>
        <source>The demo organisation does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another organisation, or open a file with events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topics could not be read: %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the oldest events left the workspace, as its limits say</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The demo organisation is starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo organisation does not run: choose another organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The catalogue of topics is up to date (%Ln topics)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The organisation has %1 and %2 that the catalogue did not know; they are in use from the next start on</source>
        <comment>topics, fields</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln topics</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::session::Simulation</name>
    <message>
        <source>an event is one JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The envelope lacks %1, which every delivered event has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of Genesys Cloud have a source that begins with aws.partner/genesys.com/, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no topic whose fields are known, so they were not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event did not arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try again, or add it to the loaded events directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening a channel for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo organisation sends the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no channel listened for this topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try again, or add the event to the loaded ones directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::session::WorkspaceKeeper</name>
    <message numerus="yes">
        <source>The workspace file was damaged; %Ln events could be rescued</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file was kept as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::ActivityDesk</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::ActivityModel</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::ActivityPanel</name>
    <message>
        <source>Details of the chosen activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to see all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity, the newest at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show activity of a kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show activity that contains these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetches again what the chosen fetch asked for, or goes on where it stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the chosen rows as text, or all that are shown; secrets and personal values are masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empties the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was asked of anybody yet. Requests, imports, tests and exports are listed here while they happen; secrets and personal values are masked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry passes the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::Banner</name>
    <message>
        <source>HTTP status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue where it stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on where it stopped; what has arrived is not fetched again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the server&apos;s own words and what support will ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does all of it once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The server asks to wait %Ln seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::BrowserDesk</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change of tags was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data is masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone numbers, addresses, names and texts of people are replaced on the screen, and in what is copied. Rules are judged by the real values. Ctrl+Shift+H shows them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show only events with this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Values of this path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select exactly two events to compare: click one, then the other with Ctrl held down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 events can be tagged at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an event to tag it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag removed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events tagged: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag removed from %1 events: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::ClinicDialog</name>
    <message>
        <source>Start &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;olution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinic: broken rules to repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First where to look, then why, with a fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One rule that does what the story wants; Ctrl+Z brings yours back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule of the exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of the exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule must</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the story wants it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not as the story wants it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule does what the story wants. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair the rule so that it does what the story wants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet: AWS would refuse this rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet: the rule is beyond a quota of AWS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet: event %1 must match, and does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet: event %1 must not match, but it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an event to see what the rule makes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS would refuse the rule, so nothing is judged yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the selected place. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with the rule itself: compare it with the story and the events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One way to write it. Ctrl+Z brings your rule back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (solved)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 solved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::ColumnChooser</name>
    <message>
        <source>Move &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the paths of the loaded events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown columns, in their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shown, in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 paths are listed: search for the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No loaded event has such a path.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::CompareDialog</name>
    <message>
        <source>Only &amp;differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find path or value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the left event to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paths with the values of both events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves of the rule on both events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaf of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies all rows that are shown, with tabs between the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is not valid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;left value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;right value</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No difference in %Ln paths</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln paths differ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::CompareModel</name>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event has no such value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::CompletionPopup</name>
    <message>
        <source>field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::ConnectionPanel</name>
    <message>
        <source>&amp;Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is being tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the service&apos;s own words and what support will ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs in and asks what the client may do; changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::ConvertDialectDialog</name>
    <message>
        <source>Convert the &amp;rule (one undo step)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Convert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert between a tutorial&apos;s shape and the real one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tutorial&apos;s shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the shape of Genesys Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the shape of Genesys Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Event, as an example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Worth knowing:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was lost or had to be chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shape:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule has nothing of the other shape: it stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the loaded e&amp;vents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No loaded e&amp;vent has this shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a converted copy of the one loaded e&amp;vent of this shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add converted copies of the %1 loaded e&amp;vents of this shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose above what to convert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule was converted; Ctrl+Z takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln events of this shape have no counterpart: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Converting %Ln events…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking at %Ln events…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln loaded events has this shape.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Converted copies of %Ln events were added; the originals stay.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::DiagnosePanel</name>
    <message>
        <source>In order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links that are checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far back events are looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 4 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dia&amp;gnose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links from the network to the match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks every link between this machine and a matching rule, and says what to do about the one that breaks. Nothing is changed in the organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One link is broken: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 links are broken, the first one: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every link that was checked is in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No link is broken, %1 with a warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dia&amp;gnose again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does nothing arrive from %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check did not finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. The rule has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the report of the diagnosis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::EventBrowser</name>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 loaded events are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No loaded event passes these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the other events again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an organisation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press F5 to fetch and test events, or drop files here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events are too many to copy; at most %2 fit. Export them instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy %1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as pattern &amp;leaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy conversation &amp;id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy detail-&amp;type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;queue id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show only events with this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only this c&amp;onversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colu&amp;mns…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::EventDesk</name>
    <message>
        <source>Funnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gained since the saved version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost since the saved version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is still being written. The window closes when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 events can be added to the tests at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule must match this event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule must not match this event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule must match these events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule must not match these events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The suite has 1 test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The suite has %2 tests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One test of the workspace cannot be read. It stays there as it is: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tests of the workspace cannot be read. They stay there as they are. The first: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tests (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tests (%1 of %2 fail)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the suite</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::EventTable</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fails %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show events over &amp;time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::EventTableModel</name>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fails %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fails only at fields that the source of this event cannot supply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
First: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event has no readable time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 local time
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Synthetic: was not sent like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Synthetic: was not sent like this; some fields are approximated or missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::ExportEventsDialog</name>
    <message>
        <source>NDJSON: one event a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON: one array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV: chosen paths as columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test suite: events and verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mask personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the first events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Form:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces phone numbers, addresses, e-mails, names, sentences and participant attributes; equal values stay equal, and the verdicts of the rule stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;elected (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;hown in the browser (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ma&amp;tching the rule (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All loaded (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is not valid, so nothing matches it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no events are loaded. Fetch some with F5, or open a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rule is being tested against the loaded events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no such events. Choose other ones above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rule is being checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a test suite needs a valid rule. Mend the rule first, see Problems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick at least one path as a column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 events can be masked at once. Choose fewer, or export without masking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces phone numbers, addresses, e-mails, names, sentences and participant attributes. Equal values stay equal, and the rule&apos;s verdicts stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces phone numbers, addresses, e-mails, names, sentences and participant attributes. Equal values stay equal. The rule is not valid, so there are no verdicts to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No export: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Ready: 1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Ready: %1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ No export: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first events, masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export events to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote 1 event to %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1 events to %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 value masked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values masked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tested again afterwards: every verdict is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One value is kept as far as a verdict depends on it: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values are kept as far as verdicts depend on them, the first: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words stay at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; no file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ Not saved: %1.%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paths; ticked ones become columns, in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen path up: an earlier column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen path down: a later column</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::ExportRuleDialog</name>
    <message>
        <source>&amp;Enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write resource &amp;policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS&apos;s default, 185</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS&apos;s default, 86,400</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for Firehose, Step Functions, event bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for FIFO queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SNS topic, SQS queue, Lambda function, CloudWatch log group, Firehose stream, Step Functions state machine or event bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The permissions that functions, queues, topics and log groups need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule &amp;name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event &amp;bus, name or ARN:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Targets, one ARN per line:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead-letter &amp;queue, ARN:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retries, 0 to 185:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum &amp;age in seconds, 60 to 86,400:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ole of the targets, ARN:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message &amp;group:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type digits only, or leave it empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Ready: event pattern of %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ No export: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No export: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wildcard complexity %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tested: no events are loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: none matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: 1 matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tests in the suite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suite not run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suite passed %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1. Event pattern of %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another folder or check the free space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>tested against %Ln events of 1 type</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tested against %Ln events of %1 types</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::FacetPanel</name>
    <message>
        <source>Add a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path of the events, for example detail.eventBody.provider; Return adds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the shown events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events are shown, so there are no values to count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no shown event has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and less frequent ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no value)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of 1 shown event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of %1 shown events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click filters by a value, Ctrl and a click hides it; Delete takes a path away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show only events with this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide events with this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take this path away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::FetchBar</name>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation that events are fetched from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event types to fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far back to fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own period…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage organisations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All event types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 event types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event types to fetch: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters: media, direction, queue, user, one conversation, own period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetches only: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More to choose for fetching</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::FetchOptionsDialog</name>
    <message>
        <source>&amp;Own period:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant &amp;attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fetch now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Queues, any of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Users, any of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From, local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To, local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media and direction, any of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genesys Cloud tells them only by asynchronous jobs, which take longer and do not have the newest conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One conversation only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its id; whenever it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the tool bar: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names are being read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all names can be read: %1. Ids can be pasted all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A conversation id looks like 01234567-89ab-cdef-0123-456789abcdef.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above %1 days an asynchronous job collects the conversations: that takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fetch or an import runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::FilterBar</name>
    <message>
        <source>Find in events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the events that contain this text.
Also: mediaType = VOICE, queueId != …, acdOutcome exists, type:acd, match:near,
joined by and, or, not and brackets. Down proposes what can be written next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved and recent filters, and how to write one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show by verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which verdicts to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not matching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How to write a filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::FilterEdit</name>
    <message>
        <source>What can be written next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::FilterHelp</name>
    <message>
        <source>some value contains it, upper and lower case alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words with blanks stand in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value at a path; its last name is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are values, and none of them is this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value contains it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later; numbers go by their value: duration &gt;= 300</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event type contains it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one leaf of the rule fails; also yes, no, unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events that you tagged so; tag:* for any tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joined by and, or, not, and brackets; a blank means and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to write a filter. Return or a double click takes an example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows events where</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::FindBar</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper and lower case differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::FunnelPanel</name>
    <message>
        <source>Events that survive each leaf of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fall out here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a row, or press Enter: the browser shows the events that fall out there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load events and write a valid rule: how many events survive each of its leaves is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All loaded events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternatives and arrays: they match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule was not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved version is no valid pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is as it was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the saved version:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the events that match now and did not before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the events that matched before and do not any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fall out at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fall out at the alternatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln events left, %2 fall out here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::GenesysDesk</name>
    <message>
        <source>Diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rule has the shape of “%1”. Genesys Cloud does not send such events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some loaded events have the shape of “%1”, which Genesys Cloud does not send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live watch (paused)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live watch (listening)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live watch (connecting)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::HelpBrowser</name>
    <message>
        <source>Rulewright help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::ImportReportModel</name>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unwrapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into an envelope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more records like the ones above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as they stood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How or why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::ImportReportPanel</name>
    <message>
        <source>Show records by their fate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of the last import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported yet. Open files with events, paste them or drop them here: what became of each record is said here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of them unwrapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of them put into an envelope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::Inspector</name>
    <message>
        <source>The rule is not valid yet, so there is nothing to judge this event by. See Problems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is not valid now: these are the results of its last valid text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::LeafModel</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… %1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest path: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::LearningDesk</name>
    <message>
        <source>This rule matches none of the demo&apos;s events. Ctrl+. shows the fixes of the selected place, F8 leads to the next problem; the Match pane says of each condition why it fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no text: copy a rule first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open rules and events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules and events (*.json *.jsonl *.ndjson *.log *.txt *.csv *.gz);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::LiveWatchPanel</name>
    <message>
        <source>Find a queue or user by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a queue or user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues and users to watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many events wait while the watch is paused; then the oldest are dropped, and counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps: times of which events may be missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that came through the channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of them, in the list of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the list yet, because it is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest of those that waited, when there were too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the last ten seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;At most waiting:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many events wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the names of queues and users…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No queue or user can be read: does the OAuth client have routing:queue:view and directory:user:view?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the queues and users whose conversations to watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen: %1 of %2 queues, %3 of %4 users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. Changes count from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; events since %1 may be missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not watching. Events appear in the list of events while they happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection to %1 lost: trying again in %2 s%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tart watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one queue or user first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While paused, events wait and the list stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 were there already)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening to %1: %2, %3</source>
        <comment>topics, conversations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln topics</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::Locator</name>
    <message>
        <source>Locator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to an event, path, topic, rule, value or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with a letter and a blank for one kind:  </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::MainWindow</name>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problem has a fix that is safe to apply unseen. Ctrl+. shows what else there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No export: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is valid and within AWS&apos;s limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the checked rule to AWS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press F5 to fetch %1 from %2 and test the rule, or drop files here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an event to see which paths of the rule pass and fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an event, not a rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it as an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no events found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there are no events of the chosen types in %2. Choose more types or a longer time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: 1 new event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 new events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 new event, %3 loaded already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 new events, %3 loaded already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cancelled; what had arrived stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events (*.json *.jsonl *.ndjson *.log *.txt *.csv *.gz);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::MatchHeader</name>
    <message>
        <source>Verdict for this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this event comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 field approximated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fields approximated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 field cannot be supplied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fields cannot be supplied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synthetic: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event was not sent like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approximated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be supplied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::MatchView</name>
    <message>
        <source>Select an event to see how the rule judges it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload with verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This payload holds a line that is too long to show as text. The payload tree shows all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaf results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule has no leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to the leaf in the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as pattern &amp;leaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add as column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::OrganizationForm</name>
    <message>
        <source>&amp;Keep the secret for this run only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send these requests to Genesys Cloud all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it shall be called here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own addresses, as of a gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-&amp;in address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;API address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By client id and secret (Client Credentials)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the browser, as yourself (Authorization Code with PKCE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the grant type of the OAuth client says: Admin &gt; Integrations &gt; OAuth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from Admin &gt; Integrations &gt; OAuth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in &amp;by:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Client id:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client &amp;secret:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise the system&apos;s key store keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;orts:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports for the browser&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of this machine; the first free one is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all; or ids, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only conversations of these divisions are asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system&apos;s; none; or http://host:port, socks5://host:port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system&apos;s certificates only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PEM file of certificates that are trusted besides the system&apos;s, as of a company proxy that inspects TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file of certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di&amp;visions:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ertificates:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dialect:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known; type to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known for this run; type to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be forgotten when the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s key store will keep it; it is never shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s key store keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ No secret is known yet: without one nobody can sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in at %1, API at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorized redirect URIs that the OAuth client needs, at least one of:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations are read from Analytics and made into the events that EventBridge gets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for a gateway that has the tutorial&apos;s invented endpoints: %1, with the scopes %2. The events stay in the tutorial&apos;s shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for a gateway that has the tutorial&apos;s invented endpoints, with the scopes %1. This tutorial reads no events: only the sign-in can be tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no certificate in this file. Choose a PEM file: it has lines “-----BEGIN CERTIFICATE-----”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::OrganizationsDialog</name>
    <message>
        <source>Add ne&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and &amp;fetch from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for this run only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ The secret of %1 is kept until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret of %1 is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo is built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fetch from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %1 is not saved: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1 is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1 is saved; its secret is kept until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1 is saved; the system&apos;s key store keeps its secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ %1 is saved, but no key store takes its secret: none runs, or it is locked (GNOME Keyring, KWallet). Unlock it and save the secret again, or keep it in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: bring back %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not saved. Save it, or close again to discard the changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are not saved. Save them, or close again to discard the changes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::Panes</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::PayloadModel</name>
    <message>
        <source>Nearest path to “%1” of the rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approximated: the real event may hold another value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::PayloadText</name>
    <message>
        <source>Payload as text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::PickList</name>
    <message>
        <source>Search by name, or paste an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on. The command-line tool, AWS&apos;s own messages and the demo organisation stay English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that the workspace keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most, by &amp;number:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most, by &amp;age:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days since they came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most, by &amp;size on disk:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest leave when Rulewright closes or starts, in blocks of up to 65,536; nothing leaves while you work. The newest block always stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::ProblemModel</name>
    <message>
        <source>AWS: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 fix offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fixes offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::ProblemsPanel</name>
    <message>
        <source>AWS says:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS&apos;s message for this rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy AWS&apos;s message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::ProgressLine</name>
    <message>
        <source>Progress of fetching events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel fetching</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> · %Ln events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::RepairsPanel</name>
    <message>
        <source>&amp;Apply to the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of the rule after which this event matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that match then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an event: the smallest changes of the rule that make it match are looked for here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is not valid yet: mend the problems first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event matches the rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for changes that make this event match…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No few changes of the rule make this event match: another event may be nearer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::RuleDesk</name>
    <message>
        <source>The text is no valid JSON yet, so it cannot be rearranged. See Problems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier version was restored; Ctrl+Z takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was closed with changes that stand in no file. %2 opens it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::RuleEditor</name>
    <message>
        <source>Rule: event pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON text editor. Tab indents; F6 leaves to the next pane. Problems are also listed in the Problems panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to complete here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fix offered here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 fix: Ctrl+.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fixes: Ctrl+.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::RuleExport</name>
    <message>
        <source>The rule is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No export: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the event pattern, %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the event pattern, %1 characters. In the AWS console: EventBridge, Rules, Event pattern, Custom pattern (JSON editor), paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export event pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another folder or check the free space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported the event pattern to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::RuleFiles</name>
    <message>
        <source>Rules (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open in another tab: close it there first, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recent rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::RuleHistoryDialog</name>
    <message>
        <source>Edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rearranged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open as a new rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions of the rule, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines added and removed since the version before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What restoring this version changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed and added lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this rule was kept yet. Versions are kept when it is saved, fixed, pasted or exported, and every few minutes of change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule has this text now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring is one step: Ctrl+Z takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the events that it matches…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version is no valid pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version matches %1 of the %2 loaded events.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::RuleTabs</name>
    <message>
        <source>Open rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved to a file yet; kept in the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Changed since it was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this rule; it stays in the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close &amp;others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed &amp;rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::SimulateEventDialog</name>
    <message>
        <source>&amp;Template of the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected &amp;event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send through the demo organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add to the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event was selected when this window opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rule must do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just say whether it matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions that fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a real event would not look like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands, marked as simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;opic:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;rule:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions that fail:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlike a real event:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event arrived through the channel and is in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event arrived through the channel; the same one was in the list already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no topic of this name in the catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EventBridge takes events of at most 1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no event yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no valid rule to judge it by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, but it must not be so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as it must be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (By the last valid text of the rule.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no event yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the demo organisation: real ones take no events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo organisation knows no topic of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic and body travel through a notification channel; the envelope is made anew on arrival, as with real events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event is in the list, marked as simulated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same event is in the list already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::StatusStrip</name>
    <message>
        <source>Empty: paste or type an event pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid, but AWS refuses it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid, 1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid, %1 warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EventBridge accepts this pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size as exported, without blanks between the tokens. AWS takes %1 characters unless the account&apos;s quota was raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>· no events loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (last valid text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the results of the last valid text of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more cannot be judged: their source does not supply a field that the rule asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>· %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to test all loaded events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>· %1 (earlier)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>· ✗ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>· ✓ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the results of the last valid text of the rule; click to see the cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The suite of the rule; click to see its cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>· %Ln events not tested</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>· %1 of %Ln events match</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::StoryModel</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>participant %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::StoryPanel</name>
    <message>
        <source>Events of the conversation in the order of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the events as a list instead of a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays with this conversation, whatever event is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters the events by this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (minus)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (plus, or Ctrl and the wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole conversation at once, as far as it fits (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet: fetch some, or open a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected event belongs to no conversation: it has no detail.eventBody.conversationId.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an event to see the conversation that it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lasts %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::Storyboard</name>
    <message>
        <source>Conversation as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, participant %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event has a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>events of participants</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln participants</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::SuiteModel</name>
    <message>
        <source>Passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fails: does not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fails: matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::SuitePanel</name>
    <message>
        <source>Cases of the suite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule must match the chosen events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule must not match the chosen events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the chosen cases out of the suite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the last change of the suite back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the cases of a suite file (JSON Lines)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the suite as JSON Lines, for Git and rulewright-cli suite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JUnit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the results as a JUnit report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tests yet. Right-click an event in the browser and choose “Must match” or “Must not match”, or import a suite: the cases run whenever the rule changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: 1 new case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 new cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They test the open rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without an event or an expected verdict were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 test, not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tests, not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 test passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 test fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tests pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (last valid text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a suite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suites (*.jsonl *.ndjson *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the suite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JUnit (*.xml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Must match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must &amp;not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::TagDialog</name>
    <message>
        <source>Tags of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of %1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tags, for example todo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word, for example todo, or several with commas between them. The filter tag:todo finds the events again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several new tags have commas between them. In the list Space checks a tag.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::Timeline</name>
    <message>
        <source>Events over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event has a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to show only a range of time; Esc or a double click shows all again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2: %Ln events, %3 match</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::TypesModel</name>
    <message>
        <source>All event types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show events of every type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln events match</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::WelcomeStrip</name>
    <message>
        <source>Begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome: ways to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule that matches none of the demo organisation&apos;s events, and why not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds what is on the clipboard: one event or many, wrapped or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules and events, told apart by their content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the clipboard into the editor: a bare pattern, or a put-rule input, a template or a text around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an organisation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetches events of your Genesys Cloud organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercises…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken rules to repair: every usual mistake once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close; Help → Welcome brings it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rw::ui::fixPreview</name>
    <message numerus="yes">
        <source> (and %Ln more)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
