<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>InspectorDifference</name>
        <message numerus="yes">
            <source>+ %Ln position(s)</source>
            <translation>
                <numerusform>+ %Ln position</numerusform>
                <numerusform>+ %Ln positions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>− %Ln position(s)</source>
            <translation>
                <numerusform>− %Ln position</numerusform>
                <numerusform>− %Ln positions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>→ %Ln position(s) moved</source>
            <translation>
                <numerusform>→ %Ln position moved</numerusform>
                <numerusform>→ %Ln positions moved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>→ %Ln position(s) changed block</source>
            <translation>
                <numerusform>→ %Ln position changed block</numerusform>
                <numerusform>→ %Ln positions changed blocks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>± %Ln position(s) with other correctors</source>
            <translation>
                <numerusform>± %Ln position with other correctors</numerusform>
                <numerusform>± %Ln positions with other correctors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>→ %Ln position(s) with other norms</source>
            <translation>
                <numerusform>→ %Ln position with other norms</numerusform>
                <numerusform>→ %Ln positions with other norms</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %Ln other option(s)</source>
            <translation>
                <numerusform>and %Ln other option</numerusform>
                <numerusform>and %Ln other options</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LayoutPicture</name>
        <message numerus="yes">
            <source>Encoder, %n position(s)</source>
            <translation>
                <numerusform>Encoder, %n position</numerusform>
                <numerusform>Encoder, %n positions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Decoder, %n position(s)</source>
            <translation>
                <numerusform>Decoder, %n position</numerusform>
                <numerusform>Decoder, %n positions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 positions %2 to %3: %4, %n time(s). %5</source>
            <translation>
                <numerusform>%1 positions %2 to %3: %4, %n time. %5</numerusform>
                <numerusform>%1 positions %2 to %3: %4, %n times. %5</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stored block(s)</source>
            <translation>
                <numerusform>%n stored block</numerusform>
                <numerusform>%n stored blocks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, used %n time(s)</source>
            <translation>
                <numerusform>%1, used %n time</numerusform>
                <numerusform>%1, used %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, each used %n time(s)</source>
            <translation>
                <numerusform>%1, each used %n time</numerusform>
                <numerusform>%1, each used %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TypedProblem</name>
        <message numerus="yes">
            <source>And %Ln more.</source>
            <translation>
                <numerusform>And %Ln more.</numerusform>
                <numerusform>And %Ln more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::CompareDialog</name>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n difference</numerusform>
                <numerusform>%n differences</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::CompareOverlay</name>
        <message numerus="yes">
            <source>Against %1: %n difference(s). Esc takes the marks away.</source>
            <translation>
                <numerusform>Against %1: %n difference. Esc takes the marks away.</numerusform>
                <numerusform>Against %1: %n differences. Esc takes the marks away.</numerusform>
            </translation>
        </message>
    </context>
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
        <name>reblock::CorrectorRow</name>
        <message numerus="yes">
            <source>%Ln matrix(es)</source>
            <translation>
                <numerusform>%Ln matrix</numerusform>
                <numerusform>%Ln matrices</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::CostBar</name>
        <message numerus="yes">
            <source>from %n run(s) on %1</source>
            <translation>
                <numerusform>from %n run on %1</numerusform>
                <numerusform>from %n runs on %1</numerusform>
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
        <name>reblock::InspectorBlock</name>
        <message numerus="yes">
            <source>%Ln block(s)</source>
            <translation>
                <numerusform>%Ln block</numerusform>
                <numerusform>%Ln blocks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::InspectorPane</name>
        <message numerus="yes">
            <source>Encoder position(s) %1</source>
            <translation>
                <numerusform>Encoder position %1</numerusform>
                <numerusform>Encoder positions %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Decoder position(s) %1</source>
            <translation>
                <numerusform>Decoder position %1</numerusform>
                <numerusform>Decoder positions %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::LayoutMenus</name>
        <message numerus="yes">
            <source>Which blocks: %n position(s)</source>
            <translation>
                <numerusform>Which blocks: %n position</numerusform>
                <numerusform>Which blocks: %n positions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n block(s)</source>
            <translation>
                <numerusform>%n block</numerusform>
                <numerusform>%n blocks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The first %n</source>
            <translation>
                <numerusform>The first</numerusform>
                <numerusform>The first %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The last %n</source>
            <translation>
                <numerusform>The last</numerusform>
                <numerusform>The last %n</numerusform>
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
        <name>reblock::OutlineModel</name>
        <message numerus="yes">
            <source>%Ln position(s)</source>
            <translation>
                <numerusform>%Ln position</numerusform>
                <numerusform>%Ln positions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln stored block(s)</source>
            <translation>
                <numerusform>%Ln stored block</numerusform>
                <numerusform>%Ln stored blocks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::ProblemListView</name>
        <message numerus="yes">
            <source>%Ln problem(s) to be fixed before a run</source>
            <translation>
                <numerusform>%Ln problem to be fixed before a run</numerusform>
                <numerusform>%Ln problems to be fixed before a run</numerusform>
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
    <context>
        <name>reblock::SweepDialog</name>
        <message numerus="yes">
            <source>%n layout(s)</source>
            <translation>
                <numerusform>%n layout</numerusform>
                <numerusform>%n layouts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n combination(s)</source>
            <translation>
                <numerusform>%n combination</numerusform>
                <numerusform>%n combinations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n combination(s) repeat a layout above</source>
            <translation>
                <numerusform>%n combination repeats a layout above</numerusform>
                <numerusform>%n combinations repeat a layout above</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Saved %n layout(s) under names that begin with %1.</source>
            <translation>
                <numerusform>Saved %n layout under names that begin with %1.</numerusform>
                <numerusform>Saved %n layouts under names that begin with %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::WeightsDialog</name>
        <message numerus="yes">
            <source>the mean of %n trained position(s)</source>
            <translation>
                <numerusform>the mean of %n trained position</numerusform>
                <numerusform>the mean of %n trained positions</numerusform>
            </translation>
        </message>
    </context>
</TS>
