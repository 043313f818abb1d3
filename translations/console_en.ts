<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>CallWords</name>
    <message numerus="yes">
        <source>%Ln valid</source>
        <translation>
            <numerusform>%Ln valid</numerusform>
            <numerusform>%Ln valid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with warnings</source>
        <translation>
            <numerusform>%Ln with warnings</numerusform>
            <numerusform>%Ln with warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation>
            <numerusform>%Ln invalid</numerusform>
            <numerusform>%Ln invalid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not verified</source>
        <translation>
            <numerusform>%Ln not verified</numerusform>
            <numerusform>%Ln not verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without identity</source>
        <translation>
            <numerusform>%Ln without identity</numerusform>
            <numerusform>%Ln without identity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Valid, %n warning(s)</source>
        <translation>
            <numerusform>Valid, %n warning</numerusform>
            <numerusform>Valid, %n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificateFacts</name>
    <message numerus="yes">
        <source>%n number(s) from %1 on</source>
        <translation>
            <numerusform>%n number from %1 on</numerusform>
            <numerusform>%n numbers from %1 on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 (%n number(s))</source>
        <translation>
            <numerusform>%1 to %2 (%n number)</numerusform>
            <numerusform>%1 to %2 (%n numbers)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>authority, with at most %n authority(ies) below it</source>
        <translation>
            <numerusform>authority, with at most %n authority below it</numerusform>
            <numerusform>authority, with at most %n authorities below it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificateText</name>
    <message numerus="yes">
        <source>%1 (%n number(s))</source>
        <translation>
            <numerusform>%1 (%n number)</numerusform>
            <numerusform>%1 (%n numbers)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expired %n day(s) ago</source>
        <translation>
            <numerusform>expired %n day ago</numerusform>
            <numerusform>expired %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message numerus="yes">
        <source>%n trust anchor(s)</source>
        <translation>
            <numerusform>%n trust anchor</numerusform>
            <numerusform>%n trust anchors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message numerus="yes">
        <source>The vault holds %n private key(s).</source>
        <translation>
            <numerusform>The vault holds %n private key.</numerusform>
            <numerusform>The vault holds %n private keys.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecoderText</name>
    <message numerus="yes">
        <source>%n more check(s) fail; they stand below.</source>
        <translation>
            <numerusform>%n more check fails; it stands below.</numerusform>
            <numerusform>%n more checks fail; they stand below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deployment</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndingText</name>
    <message numerus="yes">
        <source>expired %n day(s) ago</source>
        <translation>
            <numerusform>expired %n day ago</numerusform>
            <numerusform>expired %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentityColumns</name>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewedText</name>
    <message numerus="yes">
        <source>%n more line(s) of this file are not shown</source>
        <translation>
            <numerusform>%n more line of this file is not shown</numerusform>
            <numerusform>%n more lines of this file are not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShownLine</name>
    <message numerus="yes">
        <source>%n more character(s) in this line</source>
        <translation>
            <numerusform>%n more character in this line</numerusform>
            <numerusform>%n more characters in this line</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::AnchorDetails</name>
    <message numerus="yes">
        <source>The file holds all %n certificates of this company.</source>
        <translation>
            <numerusform>The file holds %n certificate of this company.</numerusform>
            <numerusform>The file holds all %n certificates of this company.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove all %n certificates of %1 from the console?</source>
        <translation>
            <numerusform>Remove %n certificate of %1 from the console?</numerusform>
            <numerusform>Remove all %n certificates of %1 from the console?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::CertificateView</name>
    <message numerus="yes">
        <source>%n certificate(s) copied</source>
        <translation>
            <numerusform>%n certificate copied</numerusform>
            <numerusform>%n certificates copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::DecoderPage</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) written to %1.</source>
        <translation>
            <numerusform>%Ln call written to %1.</numerusform>
            <numerusform>%Ln calls written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clipboard takes %Ln call(s) at most.</source>
        <translation>
            <numerusform>The clipboard takes %Ln call at most.</numerusform>
            <numerusform>The clipboard takes %Ln calls at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate cache is empty: %Ln file(s) went.</source>
        <translation>
            <numerusform>The certificate cache is empty: %Ln file went.</numerusform>
            <numerusform>The certificate cache is empty: %Ln files went.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::DiffView</name>
    <message numerus="yes">
        <source>%n line(s) unchanged</source>
        <translation>
            <numerusform>%n line unchanged</numerusform>
            <numerusform>%n lines unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) unchanged · Enter shows them</source>
        <translation>
            <numerusform>%n line unchanged · Enter shows it</numerusform>
            <numerusform>%n lines unchanged · Enter shows them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::ExpiryNotices</name>
    <message numerus="yes">
        <source>The certificate of %1 expires in %n day(s)</source>
        <translation>
            <numerusform>The certificate of %1 expires in %n day</numerusform>
            <numerusform>The certificate of %1 expires in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An authority in the chain of %1 expires in %n day(s)</source>
        <translation>
            <numerusform>An authority in the chain of %1 expires in %n day</numerusform>
            <numerusform>An authority in the chain of %1 expires in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The trust anchor of %1 expires in %n day(s)</source>
        <translation>
            <numerusform>The trust anchor of %1 expires in %n day</numerusform>
            <numerusform>The trust anchor of %1 expires in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The trusted list of %1 expires in %n day(s)</source>
        <translation>
            <numerusform>The trusted list of %1 expires in %n day</numerusform>
            <numerusform>The trusted list of %1 expires in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates end soon or have expired</source>
        <translation>
            <numerusform>%n certificate ends soon or has expired</numerusform>
            <numerusform>%n certificates end soon or have expired</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::HistoryPage</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::IdentitiesPage</name>
    <message numerus="yes">
        <source>%n signing identity(ies)</source>
        <translation>
            <numerusform>%n signing identity</numerusform>
            <numerusform>%n signing identities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::IdentityDetails</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::ImportPanel</name>
    <message numerus="yes">
        <source>%n certificate(s) found</source>
        <translation>
            <numerusform>%n certificate found</numerusform>
            <numerusform>%n certificates found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n anchor(s)</source>
        <translation>
            <numerusform>Add %n anchor</numerusform>
            <numerusform>Add %n anchors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::InputBar</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::ListPanel</name>
    <message numerus="yes">
        <source>Take over, add %n</source>
        <translation>
            <numerusform>Take over, add %n</numerusform>
            <numerusform>Take over, add %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anchor(s) of it are here already</source>
        <translation>
            <numerusform>%n anchor of it is here already</numerusform>
            <numerusform>%n anchors of it are here already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::OverviewPage</name>
    <message numerus="yes">
        <source>%n with an identity</source>
        <translation>
            <numerusform>%n with an identity</numerusform>
            <numerusform>%n with an identity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
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
    <name>stir::ui::PolicyPage</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds for %n server(s): %1.</source>
        <translation>
            <numerusform>It holds for %n server: %1.</numerusform>
            <numerusform>It holds for %n servers: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) follow this policy</source>
        <translation>
            <numerusform>%n server follows this policy</numerusform>
            <numerusform>%n servers follow this policy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::ProfileCard</name>
    <message numerus="yes">
        <source>%n rule(s) broken: verifiers reject such calls</source>
        <translation>
            <numerusform>%n rule broken: verifiers reject such calls</numerusform>
            <numerusform>%n rules broken: verifiers reject such calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) not kept to</source>
        <translation>
            <numerusform>%n rule not kept to</numerusform>
            <numerusform>%n rules not kept to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::RailButton</name>
    <message numerus="yes">
        <source>%n thing(s) need attention</source>
        <translation>
            <numerusform>%n thing needs attention</numerusform>
            <numerusform>%n things need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::RevocationBlock</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Named by %n certificate(s) of %1 and %2 others</source>
        <translation>
            <numerusform>Named by %n certificate of %1 and %2 others</numerusform>
            <numerusform>Named by %n certificates of %1 and %2 others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Named by %n certificate(s) of %1</source>
        <translation>
            <numerusform>Named by %n certificate of %1</numerusform>
            <numerusform>Named by %n certificates of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::RevocationCard</name>
    <message numerus="yes">
        <source>%n more address(es) are not shown.</source>
        <translation>
            <numerusform>%n more address is not shown.</numerusform>
            <numerusform>%n more addresses are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::ServersPage</name>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::SignersView</name>
    <message numerus="yes">
        <source>%Ln token(s) looked at</source>
        <translation>
            <numerusform>%Ln token looked at</numerusform>
            <numerusform>%Ln tokens looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) signed two tokens or more, or are known to you. A token that stands alone is not counted: nobody can tell who signed it.</source>
        <translation>
            <numerusform>%Ln key signed two tokens or more, or is known to you. A token that stands alone is not counted: nobody can tell who signed it.</numerusform>
            <numerusform>%Ln keys signed two tokens or more, or are known to you. A token that stands alone is not counted: nobody can tell who signed it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::StatusLine</name>
    <message numerus="yes">
        <source>Vault unlocked, locks in %n min</source>
        <translation>
            <numerusform>Vault unlocked, locks in %n min</numerusform>
            <numerusform>Vault unlocked, locks in %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::StrangersCard</name>
    <message numerus="yes">
        <source>and %n more, which its plan names</source>
        <translation>
            <numerusform>and %n more, which its plan names</numerusform>
            <numerusform>and %n more, which its plan names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::SummaryView</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::TrustController</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::TrustPage</name>
    <message numerus="yes">
        <source>%n trust anchor(s) added.</source>
        <translation>
            <numerusform>%n trust anchor added.</numerusform>
            <numerusform>%n trust anchors added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trust anchor(s)</source>
        <translation>
            <numerusform>%n trust anchor</numerusform>
            <numerusform>%n trust anchors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list was taken over, %n trust anchor(s) added.</source>
        <translation>
            <numerusform>The list was taken over, %n trust anchor added.</numerusform>
            <numerusform>The list was taken over, %n trust anchors added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anchor(s) are no longer listed, and trusted until you remove them.</source>
        <translation>
            <numerusform>%n anchor is no longer listed, and trusted until you remove it.</numerusform>
            <numerusform>%n anchors are no longer listed, and trusted until you remove them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::YearStrip</name>
    <message numerus="yes">
        <source>%1: %n end(s)</source>
        <translation>
            <numerusform>%1: %n end</numerusform>
            <numerusform>%1: %n ends</numerusform>
        </translation>
    </message>
</context>
</TS>
