<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>reblock::CorpusPanel</name>
        <message numerus="yes">
            <source>%Ln utterance(s)</source>
            <translation>
                <numerusform>%Ln utterance</numerusform>
                <numerusform>%Ln utterances</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::CoveragePane</name>
        <message numerus="yes">
            <source>%1 of the running text of %2 is in %3; %n character(s) never are, Enter shows where.</source>
            <translation>
                <numerusform>%1 of the running text of %2 is in %3; %n character never is, Enter shows where.</numerusform>
                <numerusform>%1 of the running text of %2 is in %3; %n characters never are, Enter shows where.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::DataPage</name>
        <message numerus="yes">
            <source>exclude %Ln utterance(s)</source>
            <translation>
                <numerusform>exclude %Ln utterance</numerusform>
                <numerusform>exclude %Ln utterances</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>include %Ln utterance(s)</source>
            <translation>
                <numerusform>include %Ln utterance</numerusform>
                <numerusform>include %Ln utterances</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln problem(s) must be fixed or excluded first</source>
            <translation>
                <numerusform>%Ln problem must be fixed or excluded first</numerusform>
                <numerusform>%Ln problems must be fixed or excluded first</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln utterance(s) excluded</source>
            <translation>
                <numerusform>%Ln utterance excluded</numerusform>
                <numerusform>%Ln utterances excluded</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>0 of %Ln match.</source>
            <translation>
                <numerusform>0 of %Ln matches.</numerusform>
                <numerusform>0 of %Ln match.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln utterance(s)</source>
            <translation>
                <numerusform>%Ln utterance</numerusform>
                <numerusform>%Ln utterances</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::HoverTable</name>
        <message numerus="yes">
            <source>and %n more: T pins the whole table</source>
            <translation>
                <numerusform>and %n more: T pins the whole table</numerusform>
                <numerusform>and %n more: T pins the whole table</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::LengthPane</name>
        <message numerus="yes">
            <source>%1 s and longer: %Ln utterance(s)</source>
            <translation>
                <numerusform>%1 s and longer: %Ln utterance</numerusform>
                <numerusform>%1 s and longer: %Ln utterances</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 to %2 s: %Ln utterance(s)</source>
            <translation>
                <numerusform>%1 to %2 s: %Ln utterance</numerusform>
                <numerusform>%1 to %2 s: %Ln utterances</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Seconds of %Ln utterance(s): shortest %1, median %2, longest %3; %4 in all</source>
            <translation>
                <numerusform>Seconds of %Ln utterance: shortest %1, median %2, longest %3; %4 in all</numerusform>
                <numerusform>Seconds of %Ln utterances: shortest %1, median %2, longest %3; %4 in all</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::MainWindow</name>
        <message numerus="yes">
            <source>%n training</source>
            <translation>
                <numerusform>%n training</numerusform>
                <numerusform>%n training</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n run</numerusform>
                <numerusform>%n runs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s) with run folders</source>
            <translation>
                <numerusform>%n problem with run folders</numerusform>
                <numerusform>%n problems with run folders</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::OptionGroup</name>
        <message numerus="yes">
            <source>%1 (%n changed)</source>
            <translation>
                <numerusform>%1 (%n changed)</numerusform>
                <numerusform>%1 (%n changed)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::RunSheet</name>
        <message numerus="yes">
            <source>%Ln utterance(s) excluded</source>
            <translation>
                <numerusform>%Ln utterance excluded</numerusform>
                <numerusform>%Ln utterances excluded</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::RunsDock</name>
        <message numerus="yes">
            <source>0 of %n match.</source>
            <translation>
                <numerusform>0 of %n matches.</numerusform>
                <numerusform>0 of %n match.</numerusform>
            </translation>
        </message>
    </context>
</TS>
