<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConnectionText</name>
    <message numerus="yes">
        <source>Clock: this computer is %Ln seconds ahead of the service</source>
        <translation>
            <numerusform>Clock: this computer is %Ln second ahead of the service</numerusform>
            <numerusform>Clock: this computer is %Ln seconds ahead of the service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clock: this computer is %Ln seconds behind the service</source>
        <translation>
            <numerusform>Clock: this computer is %Ln second behind the service</numerusform>
            <numerusform>Clock: this computer is %Ln seconds behind the service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ EventBridge integration: %1 is active, %Ln topics</source>
        <translation>
            <numerusform>✓ EventBridge integration: %1 is active, %Ln topic</numerusform>
            <numerusform>✓ EventBridge integration: %1 is active, %Ln topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ Rate limit: %1 of %2 requests used, %Ln seconds left of the period</source>
        <translation>
            <numerusform>✓ Rate limit: %1 of %2 requests used, %Ln second left of the period</numerusform>
            <numerusform>✓ Rate limit: %1 of %2 requests used, %Ln seconds left of the period</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileSource</name>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterCompletion</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterState</name>
    <message numerus="yes">
        <source>No event: %1 is %2 in %Ln events; upper and lower case matter</source>
        <translation>
            <numerusform>No event: %1 is %2 in %Ln event; upper and lower case matter</numerusform>
            <numerusform>No event: %1 is %2 in %Ln events; upper and lower case matter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Locator</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::genesys</name>
    <message numerus="yes">
        <source>Try again in %Ln seconds</source>
        <translation>
            <numerusform>Try again in %Ln second</numerusform>
            <numerusform>Try again in %Ln seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::genesys::ConversationFetch</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <comment>from … conversations</comment>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations found, but none of their events lies in this period</source>
        <translation>
            <numerusform>%Ln conversation found, but none of its events lies in this period</numerusform>
            <numerusform>%Ln conversations found, but none of their events lies in this period</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations found, but no event of the chosen types lies in this period</source>
        <translation>
            <numerusform>%Ln conversation found, but no event of the chosen types lies in this period</numerusform>
            <numerusform>%Ln conversations found, but no event of the chosen types lies in this period</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::genesys::Diagnosis</name>
    <message numerus="yes">
        <source>The integration sends %Ln topics: %1</source>
        <translation>
            <numerusform>The integration sends %Ln topic: %1</numerusform>
            <numerusform>The integration sends %Ln topics: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field conditions</source>
        <translation>
            <numerusform>%Ln field condition</numerusform>
            <numerusform>%Ln field conditions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %1 events matches. The nearest one, %2 of conversation %3 at %4, fails at %Ln conditions: %5</source>
        <translation>
            <numerusform>None of %1 events matches. The nearest one, %2 of conversation %3 at %4, fails at %Ln condition: %5</numerusform>
            <numerusform>None of %1 events matches. The nearest one, %2 of conversation %3 at %4, fails at %Ln conditions: %5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <comment>in the last …</comment>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judging %Ln events</source>
        <translation>
            <numerusform>Judging %Ln event</numerusform>
            <numerusform>Judging %Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln events match, such as %2 of conversation %3 at %4</source>
        <translation>
            <numerusform>%1 of %Ln event matches, such as %2 of conversation %3 at %4</numerusform>
            <numerusform>%1 of %Ln events match, such as %2 of conversation %3 at %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::genesys::NotificationWatch</name>
    <message numerus="yes">
        <source>%Ln topics were left out: a channel takes %1</source>
        <translation>
            <numerusform>%Ln topic was left out: a channel takes %1</numerusform>
            <numerusform>%Ln topics were left out: a channel takes %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln topics were rejected, such as %1: %2</source>
        <translation>
            <numerusform>%Ln topic was rejected, such as %1: %2</numerusform>
            <numerusform>%Ln topics were rejected, such as %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running conversations dropped out, the oldest first: a channel takes %1 topics</source>
        <translation>
            <numerusform>%Ln running conversation dropped out, the oldest first: a channel takes %1 topics</numerusform>
            <numerusform>%Ln running conversations dropped out, the oldest first: a channel takes %1 topics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::genesys::TutorialFetch</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <comment>from … conversations</comment>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::net</name>
    <message numerus="yes">
        <source>Try again in %Ln seconds</source>
        <translation>
            <numerusform>Try again in %Ln second</numerusform>
            <numerusform>Try again in %Ln seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::session::Acquisition</name>
    <message numerus="yes">
        <source>%Ln new events, %1 loaded already</source>
        <translation>
            <numerusform>%Ln new event, %1 loaded already</numerusform>
            <numerusform>%Ln new events, %1 loaded already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::session::ActivityLog</name>
    <message numerus="yes">
        <source>%1 of %Ln events match</source>
        <translation>
            <numerusform>%1 of %Ln event matches</numerusform>
            <numerusform>%1 of %Ln events match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events received, %1 new</source>
        <translation>
            <numerusform>%Ln event received, %1 new</numerusform>
            <numerusform>%Ln events received, %1 new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::session::Session</name>
    <message numerus="yes">
        <source>%Ln of the oldest events left the workspace, as its limits say</source>
        <translation>
            <numerusform>%Ln of the oldest events left the workspace, as its limits say</numerusform>
            <numerusform>%Ln of the oldest events left the workspace, as its limits say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The catalogue of topics is up to date (%Ln topics)</source>
        <translation>
            <numerusform>The catalogue of topics is up to date (%Ln topic)</numerusform>
            <numerusform>The catalogue of topics is up to date (%Ln topics)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln topics</source>
        <translation>
            <numerusform>%Ln topic</numerusform>
            <numerusform>%Ln topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields</source>
        <translation>
            <numerusform>%Ln field</numerusform>
            <numerusform>%Ln fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::session::WorkspaceKeeper</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules</source>
        <translation>
            <numerusform>%Ln rule</numerusform>
            <numerusform>%Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the tests of %Ln rules</source>
        <translation>
            <numerusform>the tests of %Ln rule</numerusform>
            <numerusform>the tests of %Ln rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::ActivityPanel</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln entries</source>
        <translation>
            <numerusform>%1 of %Ln entry</numerusform>
            <numerusform>%1 of %Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::Banner</name>
    <message numerus="yes">
        <source>The server asks to wait %Ln seconds</source>
        <translation>
            <numerusform>The server asks to wait %Ln second</numerusform>
            <numerusform>The server asks to wait %Ln seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::CompareDialog</name>
    <message numerus="yes">
        <source>No difference in %Ln paths</source>
        <translation>
            <numerusform>No difference in %Ln path</numerusform>
            <numerusform>No difference in %Ln paths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln paths differ</source>
        <translation>
            <numerusform>%1 of %Ln path differs</numerusform>
            <numerusform>%1 of %Ln paths differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::ConvertDialectDialog</name>
    <message numerus="yes">
        <source>%Ln events of this shape have no counterpart: %1</source>
        <translation>
            <numerusform>%Ln event of this shape has no counterpart: %1</numerusform>
            <numerusform>%Ln events of this shape have no counterpart: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Converting %Ln events…</source>
        <translation>
            <numerusform>Converting %Ln event…</numerusform>
            <numerusform>Converting %Ln events…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking at %Ln events…</source>
        <translation>
            <numerusform>Looking at %Ln event…</numerusform>
            <numerusform>Looking at %Ln events…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln loaded events has this shape.</source>
        <translation>
            <numerusform>The %Ln loaded event does not have this shape.</numerusform>
            <numerusform>None of the %Ln loaded events has this shape.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Converted copies of %Ln events were added; the originals stay.</source>
        <translation>
            <numerusform>A converted copy of %Ln event was added; the original stays.</numerusform>
            <numerusform>Converted copies of %Ln events were added; the originals stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::EventBrowser</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::EventDesk</name>
    <message numerus="yes">
        <source>%1 The suite has %Ln tests.</source>
        <translation>
            <numerusform>%1 The suite has %Ln test.</numerusform>
            <numerusform>%1 The suite has %Ln tests.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events removed.</source>
        <translation>
            <numerusform>%Ln event removed.</numerusform>
            <numerusform>%Ln events removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::ExportEventsDialog</name>
    <message numerus="yes">
        <source>✓ Ready: %Ln events</source>
        <translation>
            <numerusform>✓ Ready: %Ln event</numerusform>
            <numerusform>✓ Ready: %Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln events to %1 (%2).</source>
        <translation>
            <numerusform>Wrote %Ln event to %1 (%2).</numerusform>
            <numerusform>Wrote %Ln events to %1 (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values masked.</source>
        <translation>
            <numerusform>%Ln value masked.</numerusform>
            <numerusform>%Ln values masked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values are kept as far as verdicts depend on them, the first: %1.</source>
        <translation>
            <numerusform>%Ln value is kept as far as verdicts depend on it: %1.</numerusform>
            <numerusform>%Ln values are kept as far as verdicts depend on them, the first: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::ExportRuleDialog</name>
    <message numerus="yes">
        <source>tested against %Ln events of 1 type</source>
        <translation>
            <numerusform>tested against %Ln event of 1 type</numerusform>
            <numerusform>tested against %Ln events of 1 type</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tested against %Ln events of %1 types</source>
        <translation>
            <numerusform>tested against %Ln event of %1 types</numerusform>
            <numerusform>tested against %Ln events of %1 types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none of %Ln events matches</source>
        <translation>
            <numerusform>none of %Ln event matches</numerusform>
            <numerusform>none of %Ln events matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 tests fail</source>
        <translation>
            <numerusform>%Ln of %1 tests fails</numerusform>
            <numerusform>%Ln of %1 tests fail</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::FacetPanel</name>
    <message numerus="yes">
        <source>more than %Ln values</source>
        <translation>
            <numerusform>more than %Ln value</numerusform>
            <numerusform>more than %Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Values of %Ln shown events</source>
        <translation>
            <numerusform>Values of %Ln shown event</numerusform>
            <numerusform>Values of %Ln shown events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::FindBar</name>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln replaced</numerusform>
            <numerusform>%Ln replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::FunnelPanel</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln events left, %2 fall out here</source>
        <translation>
            <numerusform>%1: %Ln event left, %2 fall out here</numerusform>
            <numerusform>%1: %Ln events left, %2 fall out here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::ImportReportModel</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::ImportReportPanel</name>
    <message numerus="yes">
        <source>%Ln duplicates</source>
        <translation>
            <numerusform>%Ln duplicate</numerusform>
            <numerusform>%Ln duplicates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::LiveWatchPanel</name>
    <message numerus="yes">
        <source>%Ln topics</source>
        <translation>
            <numerusform>%Ln topic</numerusform>
            <numerusform>%Ln topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversations</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::MainWindow</name>
    <message numerus="yes">
        <source>%1: %Ln new events</source>
        <translation>
            <numerusform>%1: %Ln new event</numerusform>
            <numerusform>%1: %Ln new events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln new events, %2 loaded already</source>
        <translation>
            <numerusform>%1: %Ln new event, %2 loaded already</numerusform>
            <numerusform>%1: %Ln new events, %2 loaded already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::MatchHeader</name>
    <message numerus="yes">
        <source>%Ln fields approximated</source>
        <translation>
            <numerusform>%Ln field approximated</numerusform>
            <numerusform>%Ln fields approximated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields cannot be supplied</source>
        <translation>
            <numerusform>%Ln field cannot be supplied</numerusform>
            <numerusform>%Ln fields cannot be supplied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields of the envelope made up</source>
        <translation>
            <numerusform>%Ln field of the envelope made up</numerusform>
            <numerusform>%Ln fields of the envelope made up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::PayloadModel</name>
    <message numerus="yes">
        <source>%Ln fields</source>
        <translation>
            <numerusform>%Ln field</numerusform>
            <numerusform>%Ln fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::ProblemModel</name>
    <message numerus="yes">
        <source>%Ln fixes offered</source>
        <translation>
            <numerusform>%Ln fix offered</numerusform>
            <numerusform>%Ln fixes offered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::ProgressLine</name>
    <message numerus="yes">
        <source> · %Ln events</source>
        <translation>
            <numerusform> · %Ln event</numerusform>
            <numerusform> · %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::RuleDesk</name>
    <message numerus="yes">
        <source>Open %Ln more</source>
        <translation>
            <numerusform>Open %Ln more</numerusform>
            <numerusform>Open %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more rules are open in tabs of their own.</source>
        <translation>
            <numerusform>%Ln more rule is open in a tab of its own.</numerusform>
            <numerusform>%Ln more rules are open in tabs of their own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::RuleEditor</name>
    <message numerus="yes">
        <source>%Ln fixes: Ctrl+.</source>
        <translation>
            <numerusform>%Ln fix: Ctrl+.</numerusform>
            <numerusform>%Ln fixes: Ctrl+.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::StatusStrip</name>
    <message numerus="yes">
        <source>· %Ln events not tested</source>
        <translation>
            <numerusform>· %Ln event not tested</numerusform>
            <numerusform>· %Ln events not tested</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>· %1 of %Ln events match</source>
        <translation>
            <numerusform>· %1 of %Ln event matches</numerusform>
            <numerusform>· %1 of %Ln events match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Valid, %Ln warnings</source>
        <translation>
            <numerusform>Valid, %Ln warning</numerusform>
            <numerusform>Valid, %Ln warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::StoryPanel</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match</source>
        <translation>
            <numerusform>%Ln matches</numerusform>
            <numerusform>%Ln match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::Storyboard</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln participants</source>
        <translation>
            <numerusform>%Ln participant</numerusform>
            <numerusform>%Ln participants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::SuitePanel</name>
    <message numerus="yes">
        <source>%1: %Ln new cases.</source>
        <translation>
            <numerusform>%1: %Ln new case.</numerusform>
            <numerusform>%1: %Ln new cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tests, not run</source>
        <translation>
            <numerusform>%Ln test, not run</numerusform>
            <numerusform>%Ln tests, not run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 tests fail</source>
        <translation>
            <numerusform>%Ln of %1 tests fails</numerusform>
            <numerusform>%Ln of %1 tests fail</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::TagDialog</name>
    <message numerus="yes">
        <source>Tags of %Ln events</source>
        <translation>
            <numerusform>Tags of %Ln event</numerusform>
            <numerusform>Tags of %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::Timeline</name>
    <message numerus="yes">
        <source>%1 – %2: %Ln events, %3 match</source>
        <translation>
            <numerusform>%1 – %2: %Ln event, %3 match</numerusform>
            <numerusform>%1 – %2: %Ln events, %3 match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier</source>
        <translation>
            <numerusform>%Ln earlier</numerusform>
            <numerusform>%Ln earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln later</source>
        <translation>
            <numerusform>%Ln later</numerusform>
            <numerusform>%Ln later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::TypesModel</name>
    <message numerus="yes">
        <source>%1 of %Ln events match</source>
        <translation>
            <numerusform>%1 of %Ln event matches</numerusform>
            <numerusform>%1 of %Ln events match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rw::ui::fixPreview</name>
    <message numerus="yes">
        <source> (and %Ln more)</source>
        <translation>
            <numerusform> (and %Ln more)</numerusform>
            <numerusform> (and %Ln more)</numerusform>
        </translation>
    </message>
</context>
</TS>
