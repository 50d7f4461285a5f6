<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
