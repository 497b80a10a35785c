<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>EvidenceCard</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExplorePage</name>
        <message numerus="yes">
            <source>%n growing skill(s) in your field</source>
            <translation>
                <numerusform>%n growing skill in your field</numerusform>
                <numerusform>%n growing skills in your field</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n survey finding(s)</source>
            <translation>
                <numerusform>%n survey finding</numerusform>
                <numerusform>%n survey findings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindingLines</name>
        <message numerus="yes">
            <source>Show more (%n left)</source>
            <translation>
                <numerusform>Show more (%n left)</numerusform>
                <numerusform>Show more (%n left)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message numerus="yes">
            <source>%n change(s) merged</source>
            <translation>
                <numerusform>%n change merged</numerusform>
                <numerusform>%n changes merged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %n more.</source>
            <translation>
                <numerusform>And %n more.</numerusform>
                <numerusform>And %n more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Merges</name>
        <message numerus="yes">
            <source>Merged: %n change(s) from elsewhere.</source>
            <translation>
                <numerusform>Merged: %n change from elsewhere.</numerusform>
                <numerusform>Merged: %n changes from elsewhere.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) changed in two places: choose.</source>
            <translation>
                <numerusform>%n thing changed in two places: choose.</numerusform>
                <numerusform>%n things changed in two places: choose.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Packs</name>
        <message numerus="yes">
            <source>%n added evidence file(s) could not be read. See Sources.</source>
            <translation>
                <numerusform>%n added evidence file could not be read. See Sources.</numerusform>
                <numerusform>%n added evidence files could not be read. See Sources.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Added: “{0}”, %n finding(s).</source>
            <translation>
                <numerusform>Added: “{0}”, %n finding.</numerusform>
                <numerusform>Added: “{0}”, %n findings.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanSoFar</name>
        <message numerus="yes">
            <source>%n goal(s)</source>
            <translation>
                <numerusform>%n goal</numerusform>
                <numerusform>%n goals</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more in the plan</source>
            <translation>
                <numerusform>and %n more in the plan</numerusform>
                <numerusform>and %n more in the plan</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message numerus="yes">
            <source>%n source(s) added by you</source>
            <translation>
                <numerusform>%n source added by you</numerusform>
                <numerusform>%n sources added by you</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StepWeeks</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimeEntries</name>
        <message numerus="yes">
            <source>Show all %n entries</source>
            <translation>
                <numerusform>Show all %n entries</numerusform>
                <numerusform>Show all %n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VersionsDialog</name>
        <message numerus="yes">
            <source>%n damaged version(s) left out.</source>
            <translation>
                <numerusform>%n damaged version left out.</numerusform>
                <numerusform>%n damaged versions left out.</numerusform>
            </translation>
        </message>
    </context>
</TS>
