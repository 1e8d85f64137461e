<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</context>
<context>
    <name>rw::session::WorkspaceKeeper</name>
    <message numerus="yes">
        <source>The workspace file was damaged; %Ln events could be rescued</source>
        <translation>
            <numerusform>The workspace file was damaged; %Ln event could be rescued</numerusform>
            <numerusform>The workspace file was damaged; %Ln events could be rescued</numerusform>
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
