<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CallCopyText</name>
    <message>
        <source>holds</source>
        <translation>stimmt</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>schlägt fehl</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Valid with warnings</source>
        <translation>Gültig mit Warnungen</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>No identity</source>
        <translation>Keine Identität</translation>
    </message>
    <message numerus="yes">
        <source>%Ln valid</source>
        <translation>
            <numerusform>%Ln gültig</numerusform>
            <numerusform>%Ln gültig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with warnings</source>
        <translation>
            <numerusform>%Ln mit Warnungen</numerusform>
            <numerusform>%Ln mit Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation>
            <numerusform>%Ln ungültig</numerusform>
            <numerusform>%Ln ungültig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not verified</source>
        <translation>
            <numerusform>%Ln nicht geprüft</numerusform>
            <numerusform>%Ln nicht geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without identity</source>
        <translation>
            <numerusform>%Ln ohne Identität</numerusform>
            <numerusform>%Ln ohne Identität</numerusform>
        </translation>
    </message>
    <message>
        <source>A, full</source>
        <translation>A, voll</translation>
    </message>
    <message>
        <source>B, partial</source>
        <translation>B, teilweise</translation>
    </message>
    <message>
        <source>C, gateway</source>
        <translation>C, Gateway</translation>
    </message>
    <message>
        <source>Not A, B or C</source>
        <translation>Nicht A, B oder C</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Att.</source>
        <comment>column: attestation level, short</comment>
        <translation>Att.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>of a PASSporT: shaken, div, ...</comment>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Certificate URL</source>
        <translation>Zertifikats-URL</translation>
    </message>
    <message>
        <source>Server said</source>
        <translation>Server sagte</translation>
    </message>
    <message numerus="yes">
        <source>Valid, %n warning(s)</source>
        <translation>
            <numerusform>Gültig, %n Warnung</numerusform>
            <numerusform>Gültig, %n Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogueText</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Signing identity</source>
        <translation>Signieridentität</translation>
    </message>
</context>
<context>
    <name>CertificateFacts</name>
    <message numerus="yes">
        <source>%n number(s) from %1 on</source>
        <translation>
            <numerusform>%n Nummer ab %1</numerusform>
            <numerusform>%n Nummern ab %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 (%n number(s))</source>
        <translation>
            <numerusform>%1 bis %2 (%n Nummer)</numerusform>
            <numerusform>%1 bis %2 (%n Nummern)</numerusform>
        </translation>
    </message>
    <message>
        <source>signs calls, no certificates</source>
        <translation>signiert Anrufe, keine Zertifikate</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message numerus="yes">
        <source>authority, with at most %n authority(ies) below it</source>
        <translation>
            <numerusform>Zertifizierungsstelle, mit höchstens %n weiterer darunter</numerusform>
            <numerusform>Zertifizierungsstelle, mit höchstens %n weiteren darunter</numerusform>
        </translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>signiert von %1</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>itself (a root)</source>
        <translation>sich selbst (eine Wurzel)</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation>Spricht für</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>Schlüsselverwendung</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Revocations</source>
        <translation>Sperrlisten</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>SKI</source>
        <translation>SKI</translation>
    </message>
    <message>
        <source>Which key this certificate is for (subjectKeyIdentifier, RFC 5280 4.2.1.2)</source>
        <translation>Für welchen Schlüssel dieses Zertifikat gilt (subjectKeyIdentifier, RFC 5280 4.2.1.2)</translation>
    </message>
    <message>
        <source>AKI</source>
        <translation>AKI</translation>
    </message>
    <message>
        <source>Which key of the issuer signed it (authorityKeyIdentifier, RFC 5280 4.2.1.1)</source>
        <translation>Welcher Schlüssel des Ausstellers es signiert hat (authorityKeyIdentifier, RFC 5280 4.2.1.1)</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>Key MD5</source>
        <translation>Schlüssel MD5</translation>
    </message>
    <message>
        <source>SPC %1</source>
        <translation>SPC %1</translation>
    </message>
    <message>
        <source>and something that is malformed</source>
        <translation>und etwas Fehlerhaftes</translation>
    </message>
    <message>
        <source>what is listed at %1</source>
        <translation>was unter %1 aufgelistet ist</translation>
    </message>
    <message>
        <source>no list of numbers</source>
        <translation>keine Nummernliste</translation>
    </message>
</context>
<context>
    <name>CertificateText</name>
    <message>
        <source>no number list</source>
        <translation>keine Nummernliste</translation>
    </message>
    <message>
        <source>SPC %1</source>
        <translation>SPC %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n number(s))</source>
        <translation>
            <numerusform>%1 (%n Nummer)</numerusform>
            <numerusform>%1 (%n Nummern)</numerusform>
        </translation>
    </message>
    <message>
        <source>malformed</source>
        <translation>fehlerhaft</translation>
    </message>
    <message numerus="yes">
        <source>expired %n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag abgelaufen</numerusform>
            <numerusform>vor %n Tagen abgelaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>Commands run as root, as a push needs it</source>
        <translation>Befehle laufen als root, wie es das Ausrollen braucht</translation>
    </message>
    <message>
        <source>Commands run as %1, who is not root</source>
        <translation>Befehle laufen als %1; das ist nicht root</translation>
    </message>
    <message>
        <source>Commands run as %1; this server needs no root</source>
        <translation>Befehle laufen als %1; dieser Server braucht kein root</translation>
    </message>
    <message>
        <source>A push writes files of other users and restarts services. Log in as root or use sudo.</source>
        <translation>Das Ausrollen schreibt Dateien anderer Benutzer und startet Dienste neu. Melden Sie sich als root an oder verwenden Sie sudo.</translation>
    </message>
    <message>
        <source>%1 is running: %2</source>
        <translation>%1 läuft: %2</translation>
    </message>
    <message>
        <source>%1 is not running</source>
        <translation>%1 läuft nicht</translation>
    </message>
    <message>
        <source>A push restarts it; look first why it is down.</source>
        <translation>Beim Ausrollen wird der Dienst neu gestartet; sehen Sie zuerst nach, warum er steht.</translation>
    </message>
    <message>
        <source>%1 is there (%2)</source>
        <translation>%1 ist vorhanden (%2)</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>Is the platform the right one, and what runs there installed?</source>
        <translation>Ist die Plattform die richtige, und ist die zugehörige Software installiert?</translation>
    </message>
    <message>
        <source>No private key yet at %1</source>
        <translation>Noch kein privater Schlüssel in %1</translation>
    </message>
    <message>
        <source>Others can read the private key %1</source>
        <translation>Andere können den privaten Schlüssel %1 lesen</translation>
    </message>
    <message>
        <source>A push sets its owner and mode right.</source>
        <translation>Das Ausrollen stellt Eigentümer und Rechte richtig.</translation>
    </message>
    <message>
        <source>A private key is there, private to %1</source>
        <translation>Ein privater Schlüssel ist vorhanden, nur %1 kann ihn lesen</translation>
    </message>
    <message>
        <source>The folder for trust anchors is missing: %1</source>
        <translation>Der Ordner für Vertrauensanker fehlt: %1</translation>
    </message>
    <message>
        <source>No trust anchors yet</source>
        <translation>Noch keine Vertrauensanker</translation>
    </message>
    <message numerus="yes">
        <source>%n trust anchor(s)</source>
        <translation>
            <numerusform>%n Vertrauensanker</numerusform>
            <numerusform>%n Vertrauensanker</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked by %1</source>
        <translation>Gesperrt von %1</translation>
    </message>
    <message>
        <source>Somebody pushes to this server right now.</source>
        <translation>Jemand rollt gerade auf diesen Server aus.</translation>
    </message>
    <message>
        <source>Connected, but this does not look like %1</source>
        <translation>Verbunden, aber das sieht nicht nach %1 aus</translation>
    </message>
    <message>
        <source>Connected; look at the marked lines before a push</source>
        <translation>Verbunden; sehen Sie vor dem Ausrollen die markierten Zeilen an</translation>
    </message>
    <message>
        <source>Connected: %1, ready for a push</source>
        <translation>Verbunden: %1, bereit zum Ausrollen</translation>
    </message>
    <message>
        <source>%1 is running</source>
        <translation>%1 läuft</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>stirconsole: there is no page &quot;%1&quot;. Pages: %2.</source>
        <translation>stirconsole: Die Seite „%1“ gibt es nicht. Seiten: %2.</translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <source>Examples:</source>
        <translation>Beispiele:</translation>
    </message>
    <message>
        <source>STIR/SHAKEN administration for voice networks.</source>
        <translation>STIR/SHAKEN-Verwaltung für Telefonnetze.</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>Zeigt diese Hilfe</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>Zeigt die Version</translation>
    </message>
    <message>
        <source>One JSON object a line on standard output</source>
        <translation>Ein JSON-Objekt je Zeile auf der Standardausgabe</translation>
    </message>
    <message>
        <source>Folder that holds all state</source>
        <translation>Ordner, in dem der gesamte Zustand liegt</translation>
    </message>
    <message>
        <source>See stirctl --help, or --help behind a command.</source>
        <translation>Siehe stirctl --help, oder --help hinter einem Befehl.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source> (malformed)</source>
        <translation> (fehlerhaft)</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation>Spricht für</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key MD5</source>
        <translation>Schlüssel MD5</translation>
    </message>
    <message>
        <source>Key SHA-256</source>
        <translation>Schlüssel SHA-256</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Look at certificates</source>
        <translation>Zertifikate ansehen</translation>
    </message>
    <message>
        <source>Show every certificate of a file</source>
        <translation>Jedes Zertifikat einer Datei zeigen</translation>
    </message>
    <message>
        <source>What to look through; - or nothing: standard input</source>
        <translation>Was durchsucht wird; - oder nichts: Standardeingabe</translation>
    </message>
    <message>
        <source>Check the signature and everything else</source>
        <translation>Die Signatur und alles Übrige prüfen</translation>
    </message>
    <message>
        <source>Certificate, chain or public key to check with</source>
        <translation>Zertifikat, Kette oder öffentlicher Schlüssel zum Prüfen</translation>
    </message>
    <message>
        <source>Trust anchors; otherwise those of the inventory</source>
        <translation>Vertrauensanker; sonst die des Inventars</translation>
    </message>
    <message>
        <source>Judge as of this time, RFC 3339</source>
        <translation>Zu diesem Zeitpunkt beurteilen, RFC 3339</translation>
    </message>
    <message>
        <source>How old a signature may be, in seconds (60)</source>
        <translation>Wie alt eine Signatur sein darf, in Sekunden (60)</translation>
    </message>
    <message>
        <source>Fetch nothing from the network</source>
        <translation>Nichts aus dem Netz holen</translation>
    </message>
    <message>
        <source>Counts only</source>
        <translation>Nur Anzahlen</translation>
    </message>
    <message>
        <source>Headers: %1</source>
        <translation>Header: %1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>Attestation</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Certificate at</source>
        <translation>Zertifikat bei</translation>
    </message>
    <message>
        <source>Name of the signing identity</source>
        <translation>Name der Signieridentität</translation>
    </message>
    <message>
        <source>Private key: a file, or a name in the vault</source>
        <translation>Privater Schlüssel: eine Datei oder ein Name im Tresor</translation>
    </message>
    <message>
        <source>Where others fetch the certificate</source>
        <translation>Wo andere das Zertifikat abrufen</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Its private key is not in the vault.</source>
        <translation>Der private Schlüssel dazu ist nicht im Tresor.</translation>
    </message>
    <message>
        <source>There is no signing identity yet. Add one: stirctl identity add --help</source>
        <translation>Es gibt noch keine Signieridentität. Fügen Sie eine hinzu: stirctl identity add --help</translation>
    </message>
    <message>
        <source>%1 and its private key are removed here. Servers keep what was pushed to them.</source>
        <translation>%1 und der private Schlüssel dazu sind hier entfernt. Server behalten, was auf sie ausgerollt wurde.</translation>
    </message>
    <message>
        <source>Signing identities: key, certificate and its address</source>
        <translation>Signieridentitäten: Schlüssel, Zertifikat und dessen Adresse</translation>
    </message>
    <message>
        <source>Add a signing identity; its key goes into the vault</source>
        <translation>Eine Signieridentität hinzufügen; ihr Schlüssel kommt in den Tresor</translation>
    </message>
    <message>
        <source>List them with their health</source>
        <translation>Alle mit ihrem Zustand auflisten</translation>
    </message>
    <message>
        <source>Show one with its chain</source>
        <translation>Eine mit ihrer Kette zeigen</translation>
    </message>
    <message>
        <source>Remove one with its key</source>
        <translation>Eine mit ihrem Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Write it to this file, encrypted when a passphrase is given</source>
        <translation>In diese Datei schreiben, verschlüsselt, wenn eine Passphrase angegeben ist</translation>
    </message>
    <message>
        <source>Keep it in the vault under this name</source>
        <translation>Unter diesem Namen im Tresor aufbewahren</translation>
    </message>
    <message>
        <source>The file exists. Choose another name, or move it away.</source>
        <translation>Die Datei gibt es schon. Wählen Sie einen anderen Namen, oder räumen Sie sie weg.</translation>
    </message>
    <message>
        <source>Note: the key in %1 is not encrypted. Add it to a signing identity, then delete the file.</source>
        <translation>Hinweis: Der Schlüssel in %1 ist nicht verschlüsselt. Nehmen Sie ihn in eine Signieridentität auf, und löschen Sie dann die Datei.</translation>
    </message>
    <message>
        <source>
  MD5 of the key          %1
  MD5 of the certificate  %2</source>
        <translation>
  MD5 des Schlüssels      %1
  MD5 des Zertifikats     %2</translation>
    </message>
    <message>
        <source>Make a P-256 key</source>
        <translation>Einen P-256-Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Show a key&apos;s kind and digests</source>
        <translation>Art und Prüfsummen eines Schlüssels zeigen</translation>
    </message>
    <message>
        <source>Tell whether a key and a certificate belong together</source>
        <translation>Sagen, ob Schlüssel und Zertifikat zusammengehören</translation>
    </message>
    <message>
        <source>Of this group of servers (all)</source>
        <translation>Dieser Servergruppe (alle)</translation>
    </message>
    <message>
        <source>Policy for all servers</source>
        <translation>Richtlinie für alle Server</translation>
    </message>
    <message>
        <source>Policy for the group %1</source>
        <translation>Richtlinie für die Gruppe %1</translation>
    </message>
    <message>
        <source>Not set: servers keep what they have.</source>
        <translation>Nicht gesetzt: Server behalten, was sie haben.</translation>
    </message>
    <message>
        <source>What servers do with a call after its identity was checked</source>
        <translation>Was Server mit einem Anruf tun, dessen Identität geprüft wurde</translation>
    </message>
    <message>
        <source>Set one or more values</source>
        <translation>Einen oder mehrere Werte setzen</translation>
    </message>
    <message>
        <source>Show the policy</source>
        <translation>Die Richtlinie zeigen</translation>
    </message>
    <message>
        <source>Where the certificate can be fetched</source>
        <translation>Wo das Zertifikat abgerufen werden kann</translation>
    </message>
    <message>
        <source>Calling number</source>
        <translation>Anrufende Nummer</translation>
    </message>
    <message>
        <source>Called number</source>
        <translation>Angerufene Nummer</translation>
    </message>
    <message>
        <source>Attestation: A, B or C</source>
        <translation>Attestation: A, B oder C</translation>
    </message>
    <message>
        <source>Time of signing, in seconds since 1970 (now)</source>
        <translation>Zeitpunkt der Signatur, in Sekunden seit 1970 (jetzt)</translation>
    </message>
    <message>
        <source>Origin identifier (a new one)</source>
        <translation>Herkunftskennung (eine neue)</translation>
    </message>
    <message>
        <source>Make an Identity header value</source>
        <translation>Den Wert eines Identity-Headers erzeugen</translation>
    </message>
    <message>
        <source>Whose they are (their organization)</source>
        <translation>Wem sie gehören (deren Organisation)</translation>
    </message>
    <message>
        <source>Company, as trust list shows it</source>
        <translation>Firma, wie trust list sie zeigt</translation>
    </message>
    <message>
        <source>This certificate is there already.</source>
        <translation>Dieses Zertifikat ist schon vorhanden.</translation>
    </message>
    <message>
        <source>There is no trust anchor yet. Add them: stirctl trust import --help</source>
        <translation>Es gibt noch keinen Vertrauensanker. Fügen Sie welche hinzu: stirctl trust import --help</translation>
    </message>
    <message>
        <source>The trust anchors of %1 are removed here. A push never deletes files: take those already on servers away by hand.</source>
        <translation>Die Vertrauensanker von %1 sind hier entfernt. Ausrollen löscht nie Dateien: entfernen Sie die auf den Servern von Hand.</translation>
    </message>
    <message>
        <source>Trust anchors: the roots of the authorities</source>
        <translation>Vertrauensanker: die Wurzeln der Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>List them</source>
        <translation>Sie auflisten</translation>
    </message>
    <message>
        <source>Remove those of a company</source>
        <translation>Die einer Firma entfernen</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>The vault is made. Keep its passphrase: without it the keys in it are lost.</source>
        <translation>Der Tresor ist angelegt. Bewahren Sie die Passphrase gut auf: Ohne sie sind die Schlüssel darin verloren.</translation>
    </message>
    <message>
        <source>The passphrase is changed. Everything in the vault stays.</source>
        <translation>Die Passphrase ist geändert. Alles im Tresor bleibt.</translation>
    </message>
    <message>
        <source>There is no vault yet. Make one: stirctl vault init</source>
        <translation>Es gibt noch keinen Tresor. Legen Sie einen an: stirctl vault init</translation>
    </message>
    <message numerus="yes">
        <source>The vault holds %n private key(s).</source>
        <translation>
            <numerusform>Der Tresor enthält %n privaten Schlüssel.</numerusform>
            <numerusform>Der Tresor enthält %n private Schlüssel.</numerusform>
        </translation>
    </message>
    <message>
        <source>The encrypted store of private keys</source>
        <translation>Der verschlüsselte Speicher der privaten Schlüssel</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Den Tresor anlegen</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Die Passphrase ändern</translation>
    </message>
    <message>
        <source>Show whether it exists and what it holds</source>
        <translation>Zeigen, ob es ihn gibt und was er enthält</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>INVITE without an Identity header</source>
        <translation>INVITE ohne Identity-Header</translation>
    </message>
    <message>
        <source>Identity header %1</source>
        <translation>Identity-Header %1</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Angerufen</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>Signiert am</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Details: %1</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1: is “%2” already.</source>
        <translation>%1: ist schon „%2“.</translation>
    </message>
    <message>
        <source>(%1, line %2)</source>
        <translation>(%1, Zeile %2)</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Point at the line: stirctl server set %1 --point %2=LINE</source>
        <translation>Zeigen Sie auf die Zeile: stirctl server set %1 --point %2=ZEILE</translation>
    </message>
    <message>
        <source>Or let it be added at line %1: stirctl server set %2 --add %3</source>
        <translation>Oder lassen Sie sie in Zeile %1 einfügen: stirctl server set %2 --add %3</translation>
    </message>
    <message>
        <source>Plan %1 for %2</source>
        <translation>Plan %1 für %2</translation>
    </message>
    <message>
        <source>Nothing to change.</source>
        <translation>Nichts zu ändern.</translation>
    </message>
    <message>
        <source>This plan is not complete and cannot be pushed yet.</source>
        <translation>Dieser Plan ist nicht vollständig und kann noch nicht ausgerollt werden.</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1: erledigt.</translation>
    </message>
    <message>
        <source>%1: nothing to change.</source>
        <translation>%1: nichts zu ändern.</translation>
    </message>
    <message>
        <source>%1: refused. Nothing was changed.</source>
        <translation>%1: abgelehnt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1: failed, and everything was put back as it was.</source>
        <translation>%1: fehlgeschlagen, und alles wurde in den alten Stand zurückversetzt.</translation>
    </message>
    <message>
        <source>%1: failed, and not everything could be put back.</source>
        <translation>%1: fehlgeschlagen, und nicht alles konnte zurückversetzt werden.</translation>
    </message>
    <message>
        <source>To undo it: stirctl rollback %1 --to %2</source>
        <translation>Zum Zurücknehmen: stirctl rollback %1 --to %2</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>%1: read from this open descriptor</source>
        <translation>%1: aus diesem offenen Deskriptor gelesen</translation>
    </message>
    <message>
        <source>%1: first line of this file, mode 0600</source>
        <translation>%1: erste Zeile dieser Datei, Rechte 0600</translation>
    </message>
    <message>
        <source>%1, once more</source>
        <translation>%1, noch einmal</translation>
    </message>
    <message>
        <source>[y/N]</source>
        <translation>[j/N]</translation>
    </message>
    <message>
        <source>y</source>
        <extracomment>What a person types to consent, in lower case.</extracomment>
        <translation>j</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Passphrase des Tresors</translation>
    </message>
    <message>
        <source>Passphrase of the private key</source>
        <translation>Passphrase des privaten Schlüssels</translation>
    </message>
    <message>
        <source>Password for the login</source>
        <translation>Passwort für die Anmeldung</translation>
    </message>
    <message>
        <source>Password for sudo</source>
        <translation>Passwort für sudo</translation>
    </message>
    <message>
        <source>Compare this fingerprint with the one that the server itself shows (ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub). If they are the same:
stirctl server set %1 --host-key %2</source>
        <translation>Vergleichen Sie diesen Fingerabdruck mit dem, den der Server selbst anzeigt (ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub). Sind beide gleich:
stirctl server set %1 --host-key %2</translation>
    </message>
    <message>
        <source>Somebody may be in between. Ask who looks after the server. Only if the change was made on purpose:
stirctl server set %1 --forget-host-key</source>
        <translation>Jemand könnte sich dazwischengeschaltet haben. Fragen Sie, wer den Server betreut. Nur wenn die Änderung gewollt war:
stirctl server set %1 --forget-host-key</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONEN</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>(erforderlich)</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Name des Servers</translation>
    </message>
    <message>
        <source>Place a test call through a server and verify the header that came out</source>
        <translation>Einen Testanruf über einen Server führen und den ausgehenden Header prüfen</translation>
    </message>
    <message>
        <source>A configuration file at hand</source>
        <translation>Eine Konfigurationsdatei, die hier liegt</translation>
    </message>
    <message>
        <source>Which platform&apos;s file it is (voipnow)</source>
        <translation>Zu welcher Plattform die Datei gehört (voipnow)</translation>
    </message>
    <message>
        <source>Which of its files, when the name does not tell</source>
        <translation>Welche ihrer Dateien, wenn der Name es nicht sagt</translation>
    </message>
    <message>
        <source>What to change</source>
        <translation>Was zu ändern ist</translation>
    </message>
    <message>
        <source>Where the changed copy goes; may be FILE itself</source>
        <translation>Wohin die geänderte Kopie geht; auch FILE selbst ist möglich</translation>
    </message>
    <message>
        <source>Print only the difference</source>
        <translation>Nur den Unterschied ausgeben</translation>
    </message>
    <message>
        <source>This setting is in that line</source>
        <translation>Diese Einstellung steht in jener Zeile</translation>
    </message>
    <message>
        <source>Add this setting when it is missing</source>
        <translation>Diese Einstellung hinzufügen, wenn sie fehlt</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Read and change a configuration file at hand</source>
        <translation>Eine Konfigurationsdatei, die hier liegt, lesen und ändern</translation>
    </message>
    <message>
        <source>Show the settings it holds and where</source>
        <translation>Die Einstellungen darin zeigen, und wo sie stehen</translation>
    </message>
    <message>
        <source>Change settings and keep every other byte</source>
        <translation>Einstellungen ändern und jedes andere Byte behalten</translation>
    </message>
    <message>
        <source>How many, the newest first (1000)</source>
        <translation>Wie viele, die neuesten zuerst (1000)</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>Somebody changed or removed entries outside this program, from that one on.</source>
        <translation>Jemand hat außerhalb dieses Programms Einträge geändert oder entfernt, ab diesem.</translation>
    </message>
    <message>
        <source>What was done, by whom, and whether that list is whole</source>
        <translation>Was getan wurde, von wem, und ob die Liste unversehrt ist</translation>
    </message>
    <message>
        <source>Key %1 (%2)
  MD5     %3
  SHA-256 %4</source>
        <translation>Schlüssel %1 (%2)
  MD5     %3
  SHA-256 %4</translation>
    </message>
    <message>
        <source>Give either --out FILE or --name NAME.</source>
        <translation>Geben Sie entweder --out FILE oder --name NAME an.</translation>
    </message>
    <message>
        <source>Private or public key: a file, or a name in the vault</source>
        <translation>Privater oder öffentlicher Schlüssel: eine Datei oder ein Name im Tresor</translation>
    </message>
    <message>
        <source>✓ The key and the certificate belong together.</source>
        <translation>✓ Schlüssel und Zertifikat gehören zusammen.</translation>
    </message>
    <message>
        <source>✗ The key and the certificate do not belong together.</source>
        <translation>✗ Schlüssel und Zertifikat gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>Exit with 1 when a plan is not empty</source>
        <translation>Mit 1 enden, wenn ein Plan nicht leer ist</translation>
    </message>
    <message>
        <source>Show what a push would change, and change nothing</source>
        <translation>Zeigen, was das Ausrollen ändern würde, und nichts ändern</translation>
    </message>
    <message>
        <source>What to type next:</source>
        <translation>Was als Nächstes einzugeben ist:</translation>
    </message>
    <message>
        <source>The practice server is not running. Start it: stirctl practice start</source>
        <translation>Der Übungsserver läuft nicht. Starten Sie ihn: stirctl practice start</translation>
    </message>
    <message>
        <source>The practice server runs on %1, SSH port %2, SIP port %3.
  Its files are below %4</source>
        <translation>Der Übungsserver läuft auf %1, SSH-Port %2, SIP-Port %3.
  Seine Dateien liegen unter %4</translation>
    </message>
    <message>
        <source>The practice server is stopped, and nothing of it is left.</source>
        <translation>Der Übungsserver ist beendet, und nichts ist von ihm übrig.</translation>
    </message>
    <message>
        <source>In front of the key&apos;s path</source>
        <translation>Vor dem Pfad des Schlüssels</translation>
    </message>
    <message>
        <source>kamailio.cfg; - for standard input</source>
        <translation>kamailio.cfg; - für die Standardeingabe</translation>
    </message>
    <message>
        <source>Service provider code</source>
        <translation>Service Provider Code</translation>
    </message>
    <message>
        <source>Where the chain goes</source>
        <translation>Wohin die Kette geschrieben wird</translation>
    </message>
    <message>
        <source>Where the root goes</source>
        <translation>Wohin die Wurzel geschrieben wird</translation>
    </message>
    <message>
        <source>A practice certificate for %1, valid until %2. No real verifier trusts it.</source>
        <translation>Ein Übungszertifikat für %1, gültig bis %2. Kein echter Prüfer vertraut ihm.</translation>
    </message>
    <message>
        <source>A practice server on this machine to try everything on</source>
        <translation>Ein Übungsserver auf diesem Rechner, um alles auszuprobieren</translation>
    </message>
    <message>
        <source>Start it</source>
        <translation>Ihn starten</translation>
    </message>
    <message>
        <source>Stop it and leave nothing behind</source>
        <translation>Ihn beenden und nichts zurücklassen</translation>
    </message>
    <message>
        <source>Tell whether and where it runs</source>
        <translation>Sagen, ob und wo er läuft</translation>
    </message>
    <message>
        <source>Make a practice certificate chain for a key</source>
        <translation>Eine Übungs-Zertifikatskette für einen Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Turn the stirshaken module&apos;s lines of a kamailio.cfg into secsipid&apos;s</source>
        <translation>Die Zeilen des Moduls stirshaken einer kamailio.cfg in solche von secsipid umschreiben</translation>
    </message>
    <message>
        <source>Do it without asking</source>
        <translation>Es ohne Rückfrage tun</translation>
    </message>
    <message>
        <source>Only if this is still the plan</source>
        <translation>Nur, wenn dies noch der Plan ist</translation>
    </message>
    <message>
        <source>Push this to %1?</source>
        <translation>Dies auf %1 ausrollen?</translation>
    </message>
    <message>
        <source>Bring servers to what is wanted, and prove it</source>
        <translation>Server auf den gewollten Stand bringen und das nachweisen</translation>
    </message>
    <message>
        <source>Undo this entry of the history (the last push)</source>
        <translation>Diesen Eintrag des Verlaufs zurücknehmen (das letzte Ausrollen)</translation>
    </message>
    <message>
        <source>Accept this fingerprint of the host key</source>
        <translation>Diesen Fingerabdruck des Host-Schlüssels annehmen</translation>
    </message>
    <message>
        <source>Put the files of %1 back as they were before the last push?</source>
        <translation>Die Dateien von %1 auf den Stand vor dem letzten Ausrollen zurückversetzen?</translation>
    </message>
    <message>
        <source>Put a server&apos;s files back as they were before a push</source>
        <translation>Die Dateien eines Servers auf den Stand vor dem Ausrollen zurückversetzen</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>no signing identity</source>
        <translation>keine Signieridentität</translation>
    </message>
    <message>
        <source>signs as %1</source>
        <translation>signiert als %1</translation>
    </message>
    <message>
        <source>%1: to be added</source>
        <translation>%1: wird hinzugefügt</translation>
    </message>
    <message>
        <source>%1: line %2</source>
        <translation>%1: Zeile %2</translation>
    </message>
    <message>
        <source>There is no server yet. Add one: stirctl server add --help
Or try everything on a practice server: stirctl practice start</source>
        <translation>Es gibt noch keinen Server. Fügen Sie einen hinzu: stirctl server add --help
Oder probieren Sie alles auf einem Übungsserver aus: stirctl practice start</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 antwortet.</translation>
    </message>
    <message>
        <source>%1 is removed from the inventory. The server itself was not touched.</source>
        <translation>%1 ist aus dem Inventar entfernt. Der Server selbst blieb unberührt.</translation>
    </message>
    <message>
        <source>The servers that are looked after</source>
        <translation>Die betreuten Server</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Einen Server hinzufügen</translation>
    </message>
    <message>
        <source>Change a server</source>
        <translation>Einen Server ändern</translation>
    </message>
    <message>
        <source>List the servers</source>
        <translation>Die Server auflisten</translation>
    </message>
    <message>
        <source>Show a server</source>
        <translation>Einen Server zeigen</translation>
    </message>
    <message>
        <source>Log in and tell what is there</source>
        <translation>Anmelden und sagen, was dort ist</translation>
    </message>
    <message>
        <source>Remove a server from the inventory</source>
        <translation>Einen Server aus dem Inventar entfernen</translation>
    </message>
    <message>
        <source>SSH port (22)</source>
        <translation>SSH-Port (22)</translation>
    </message>
    <message>
        <source>Private key for the login</source>
        <translation>Privater Schlüssel für die Anmeldung</translation>
    </message>
    <message>
        <source>Log in with the keys of the SSH agent</source>
        <translation>Mit den Schlüsseln des SSH-Agenten anmelden</translation>
    </message>
    <message>
        <source>Become root with sudo</source>
        <translation>Mit sudo zu root werden</translation>
    </message>
    <message>
        <source>What runs there (voipnow)</source>
        <translation>Was dort läuft (voipnow)</translation>
    </message>
    <message>
        <source>In front of every path on the server</source>
        <translation>Vor jedem Pfad auf dem Server</translation>
    </message>
    <message>
        <source>Group of servers, for its policy</source>
        <translation>Servergruppe, für ihre Richtlinie</translation>
    </message>
    <message>
        <source>Signing identity; empty: its signing is left as it is</source>
        <translation>Signieridentität; leer: Das Signieren bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Whether it signs calls (yes)</source>
        <translation>Ob er Anrufe signiert (yes)</translation>
    </message>
    <message>
        <source>Where a test call goes</source>
        <translation>Wohin ein Testanruf geht</translation>
    </message>
    <message>
        <source>Accept this fingerprint of its host key</source>
        <translation>Diesen Fingerabdruck seines Host-Schlüssels annehmen</translation>
    </message>
    <message>
        <source>This setting is in that line of the server&apos;s file</source>
        <translation>Diese Einstellung steht in jener Zeile der Datei des Servers</translation>
    </message>
    <message>
        <source>Add this setting to the server&apos;s file</source>
        <translation>Diese Einstellung in die Datei des Servers einfügen</translation>
    </message>
    <message>
        <source>Host name or address</source>
        <translation>Hostname oder Adresse</translation>
    </message>
    <message>
        <source>User for the login</source>
        <translation>Benutzer für die Anmeldung</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Drop what --point or --add said about this setting</source>
        <translation>Vergessen, was --point oder --add über diese Einstellung sagte</translation>
    </message>
    <message>
        <source>Forget its host key, on purpose, because it was changed on purpose</source>
        <translation>Seinen Host-Schlüssel bewusst vergessen, weil er bewusst geändert wurde</translation>
    </message>
    <message>
        <source>Exit with 1 for warnings as well</source>
        <translation>Auch bei Warnungen mit 1 enden</translation>
    </message>
    <message>
        <source>%1: as it should be.</source>
        <translation>%1: wie gewollt.</translation>
    </message>
    <message>
        <source>%1: not as it should be.</source>
        <translation>%1: nicht wie gewollt.</translation>
    </message>
    <message>
        <source>%1: is “%2”, should be “%3”. %4</source>
        <translation>%1: ist „%2“, soll „%3“ sein. %4</translation>
    </message>
    <message>
        <source>Tell whether servers are as they should be</source>
        <translation>Sagen, ob die Server so sind, wie sie sein sollen</translation>
    </message>
    <message>
        <source>Names of servers (all)</source>
        <translation>Namen der Server (alle)</translation>
    </message>
    <message>
        <source>Make one: stirctl vault init</source>
        <translation>Legen Sie einen an: stirctl vault init</translation>
    </message>
    <message>
        <source>Look at the plan first (stirctl plan), then give --yes.</source>
        <translation>Sehen Sie zuerst den Plan an (stirctl plan), und geben Sie dann --yes an.</translation>
    </message>
    <message>
        <source>Start it: stirctl practice start</source>
        <translation>Starten Sie ihn: stirctl practice start</translation>
    </message>
    <message>
        <source>Which Kamailio reads it (5), as in 5.6.3: some #!ifdef ask for that</source>
        <translation>Welches Kamailio sie liest (5), etwa 5.6.3: manche #!ifdef fragen danach</translation>
    </message>
    <message>
        <source>What the service defines by its own -A</source>
        <translation>Was der Dienst mit seinem eigenen -A definiert</translation>
    </message>
    <message>
        <source>%1: is “%2”, becomes “%3”.</source>
        <translation>%1: ist „%2“, wird „%3“.</translation>
    </message>
    <message>
        <source>%1: not found, becomes “%2”.</source>
        <translation>%1: nicht gefunden, wird „%2“.</translation>
    </message>
    <message>
        <source>Refresh the server&apos;s certificate store</source>
        <translation>Den Zertifikatsspeicher des Servers aktualisieren</translation>
    </message>
    <message>
        <source>Reload %1</source>
        <translation>%1 neu laden</translation>
    </message>
    <message>
        <source>Restart %1: it runs on older files than the server has</source>
        <translation>%1 neu starten: Der Dienst läuft mit älteren Dateien, als der Server hat</translation>
    </message>
    <message>
        <source>Start %1: it is not running</source>
        <translation>%1 starten: Der Dienst läuft nicht</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>%1 neu starten</translation>
    </message>
    <message>
        <source>%1: not as intended. %2</source>
        <translation>%1: nicht wie gewollt. %2</translation>
    </message>
    <message>
        <source>%1: not there, should be “%2”. %3</source>
        <translation>%1: nicht vorhanden, soll „%2“ sein. %3</translation>
    </message>
    <message>
        <source>%1 does not run.</source>
        <translation>%1 läuft nicht.</translation>
    </message>
    <message>
        <source>%1 runs on older files than the server has.</source>
        <translation>%1 läuft mit älteren Dateien, als der Server hat.</translation>
    </message>
    <message>
        <source>there is no field “%1”; there are: %2</source>
        <translation>Es gibt kein Feld „%1“; es gibt: %2</translation>
    </message>
    <message>
        <source>Put before national numbers when numbers are compared</source>
        <translation>Wird nationalen Nummern vorangestellt, wenn Nummern verglichen werden</translation>
    </message>
    <message>
        <source>Zone of the clocks of logs (UTC)</source>
        <translation>Zeitzone der Uhren von Protokollen (UTC)</translation>
    </message>
    <message>
        <source>Print these, with tabs between: %1</source>
        <translation>Diese ausgeben, durch Tabulatoren getrennt: %1</translation>
    </message>
    <message>
        <source>Print a table for a spreadsheet</source>
        <translation>Eine Tabelle für ein Tabellenprogramm ausgeben</translation>
    </message>
    <message>
        <source>INVITEs without an Identity header: %1</source>
        <translation>INVITEs ohne Identity-Header: %1</translation>
    </message>
    <message>
        <source>of %1 headers with %2 are invalid</source>
        <translation>von %1 Headern mit %2 sind ungültig</translation>
    </message>
    <message>
        <source>Read and judge Identity headers in text, SIP messages, logs and packet captures</source>
        <translation>Identity-Header in Text, SIP-Nachrichten, Protokollen und Paketmitschnitten lesen und beurteilen</translation>
    </message>
    <message>
        <source>%1, frame %2</source>
        <translation>%1, Frame %2</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>Standardausgabe</translation>
    </message>
    <message>
        <source>Only say which keys signed, found out from the tokens themselves</source>
        <translation>Nur sagen, welche Schlüssel signiert haben, ermittelt aus den Token selbst</translation>
    </message>
    <message>
        <source>Write a report with charts instead</source>
        <translation>Stattdessen einen Bericht mit Diagrammen schreiben</translation>
    </message>
    <message>
        <source>Revoked certificates, and who signed the list</source>
        <translation>Gesperrte Zertifikate, und wer die Liste signiert hat</translation>
    </message>
    <message>
        <source>Authorities of web servers to trust besides the system&apos;s</source>
        <translation>Zertifizierungsstellen von Webservern, denen zusätzlich zu denen des Systems vertraut wird</translation>
    </message>
    <message>
        <source>Let certificate URLs lead to private addresses</source>
        <translation>Zertifikats-URLs zu privaten Adressen führen lassen</translation>
    </message>
    <message>
        <source>nobody known here</source>
        <translation>niemand, der hier bekannt ist</translation>
    </message>
    <message>
        <source>your identity %1</source>
        <translation>Ihre Identität %1</translation>
    </message>
    <message>
        <source>the certificate of %1</source>
        <translation>das Zertifikat von %1</translation>
    </message>
    <message>
        <source>the certificate at %1</source>
        <translation>das Zertifikat unter %1</translation>
    </message>
    <message>
        <source>Rules of the United States (us), Canada or France</source>
        <translation>Regeln der USA (us), Kanadas oder Frankreichs</translation>
    </message>
    <message>
        <source>Nothing to find fault with.</source>
        <translation>Nichts zu beanstanden.</translation>
    </message>
    <message>
        <source>Check certificates against the SHAKEN certificate profile</source>
        <translation>Zertifikate am SHAKEN-Zertifikatsprofil prüfen</translation>
    </message>
    <message>
        <source>The report would take its place. Name a file that is not there yet.</source>
        <translation>Der Bericht träte an ihre Stelle. Nennen Sie eine Datei, die es noch nicht gibt.</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>„%1“ (%2)</translation>
    </message>
    <message>
        <source>nothing: the call is refused (%1)</source>
        <translation>nichts: Der Anruf wird abgewiesen (%1)</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Callee sees</source>
        <translation>Angerufener sieht</translation>
    </message>
    <message>
        <source>Server did</source>
        <translation>Server tat</translation>
    </message>
    <message>
        <source>“%1” is no country code such as 1 or 44</source>
        <translation>„%1“ ist keine Ländervorwahl wie 1 oder 49</translation>
    </message>
    <message>
        <source>signed with the key %1: %2</source>
        <translation>signiert mit dem Schlüssel %1: %2</translation>
    </message>
    <message>
        <source>whose key cannot be told: one token of a signer alone does not show it, nor does the same one sent again. It takes a second one of the signer, or the certificate (--cert).</source>
        <translation>deren Schlüssel sich nicht bestimmen lässt: Ein einzelnes Token eines Signierenden zeigt ihn nicht, auch nicht, wenn es erneut gesendet wird. Nötig ist ein zweites von ihm oder das Zertifikat (--cert).</translation>
    </message>
    <message>
        <source>%1: documents kept: %2 (%3)</source>
        <translation>%1: aufbewahrte Dokumente: %2 (%3)</translation>
    </message>
    <message>
        <source>%1: documents removed: %2 (%3)</source>
        <translation>%1: entfernte Dokumente: %2 (%3)</translation>
    </message>
    <message>
        <source>Certificates and lists that were fetched, kept as long as their servers allow</source>
        <translation>Abgerufene Zertifikate und Listen, aufbewahrt so lange ihre Server es erlauben</translation>
    </message>
    <message>
        <source>Say where they are and how many</source>
        <translation>Sagen, wo sie liegen und wie viele es sind</translation>
    </message>
    <message>
        <source>Remove all, so that they are fetched anew</source>
        <translation>Alle entfernen, damit sie neu abgerufen werden</translation>
    </message>
    <message>
        <source>Certificates: PEM, DER, PKCS#7 or PKCS#12</source>
        <translation>Zertifikate: PEM, DER, PKCS#7 oder PKCS#12</translation>
    </message>
    <message>
        <source>Service provider code, as the policy administrator gave it</source>
        <translation>Anbieterkennung (SPC), wie der Policy Administrator sie vergeben hat</translation>
    </message>
    <message>
        <source>Organization, as it is registered</source>
        <translation>Organisation, wie sie eingetragen ist</translation>
    </message>
    <message>
        <source>Country, two letters</source>
        <translation>Land, zwei Buchstaben</translation>
    </message>
    <message>
        <source>Name of the certificate (SHAKEN and the code)</source>
        <translation>Name des Zertifikats (SHAKEN und die Kennung)</translation>
    </message>
    <message>
        <source>A number that a delegate certificate is to speak for (may be repeated)</source>
        <translation>Eine Nummer, für die ein Delegate-Zertifikat sprechen soll (wiederholbar)</translation>
    </message>
    <message>
        <source>So many numbers from the first one on (may be repeated)</source>
        <translation>So viele Nummern ab der ersten (wiederholbar)</translation>
    </message>
    <message>
        <source>Write it to this file (standard output)</source>
        <translation>In diese Datei schreiben (Standardausgabe)</translation>
    </message>
    <message>
        <source>A service provider code is capital letters and digits, for example 709J. Without one, give the numbers of a delegate certificate with --tn or --tn-range.</source>
        <translation>Eine Anbieterkennung besteht aus Großbuchstaben und Ziffern, zum Beispiel 709J. Ohne eine geben Sie die Nummern eines Delegate-Zertifikats mit --tn oder --tn-range an.</translation>
    </message>
    <message>
        <source>Give the two capital letters of the country, for example US.</source>
        <translation>Geben Sie die zwei Großbuchstaben des Landes an, zum Beispiel US.</translation>
    </message>
    <message>
        <source>Give the first number and how many, for example 12155550000+100.</source>
        <translation>Geben Sie die erste Nummer und die Anzahl an, zum Beispiel 12155550000+100.</translation>
    </message>
    <message>
        <source>Give digits with the country code and without a plus, for example 12155550100.</source>
        <translation>Geben Sie Ziffern mit Ländervorwahl und ohne Plus an, zum Beispiel 12155550100.</translation>
    </message>
    <message>
        <source>Give 1 to 64 printable characters.</source>
        <translation>Geben Sie 1 bis 64 druckbare Zeichen an.</translation>
    </message>
    <message>
        <source>The request is in %1. Send it to your authority; its answer finds the key again: stirctl identity add NAME --cert ANSWER --x5u URL</source>
        <translation>Der Antrag ist in %1. Senden Sie ihn an Ihre Zertifizierungsstelle; ihre Antwort findet den Schlüssel wieder: stirctl identity add NAME --cert ANTWORT --x5u URL</translation>
    </message>
    <message>
        <source>Order a certificate: the request for an authority</source>
        <translation>Ein Zertifikat beantragen: der Antrag für eine Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Make a request with the TNAuthList extension</source>
        <translation>Einen Antrag mit der Erweiterung TNAuthList erstellen</translation>
    </message>
    <message>
        <source>Certificate chain in any order and form (what came with the key)</source>
        <translation>Zertifikatskette in beliebiger Reihenfolge und Form (was mit dem Schlüssel kam)</translation>
    </message>
    <message>
        <source>Give --key FILE, --cert FILE, or both.</source>
        <translation>Geben Sie --key FILE, --cert FILE oder beides an.</translation>
    </message>
    <message>
        <source>No certificate came with the key. Give it with --cert FILE.</source>
        <translation>Mit dem Schlüssel kam kein Zertifikat. Geben Sie es mit --cert FILE an.</translation>
    </message>
    <message>
        <source>Certificate, or a chain whose leaf is meant</source>
        <translation>Zertifikat, oder eine Kette, deren Blatt gemeint ist</translation>
    </message>
    <message>
        <source>Make, show, compare and export private keys</source>
        <translation>Private Schlüssel erzeugen, zeigen, vergleichen und ausgeben</translation>
    </message>
    <message>
        <source>Passphrase for the exported key</source>
        <translation>Passphrase für den ausgegebenen Schlüssel</translation>
    </message>
    <message>
        <source>Write it to this new file, mode 0600</source>
        <translation>In diese neue Datei schreiben, Modus 0600</translation>
    </message>
    <message>
        <source>Without a passphrase: who reads the file signs as you</source>
        <translation>Ohne Passphrase: Wer die Datei liest, signiert als Sie</translation>
    </message>
    <message>
        <source>Do not ask about --unencrypted</source>
        <translation>Bei --unencrypted nicht nachfragen</translation>
    </message>
    <message>
        <source>Who reads %1 can sign calls as you. Write it without a passphrase?</source>
        <translation>Wer %1 liest, kann Anrufe als Sie signieren. Ohne Passphrase schreiben?</translation>
    </message>
    <message>
        <source>Leave --unencrypted out, or give --yes with it.</source>
        <translation>Lassen Sie --unencrypted weg, oder geben Sie --yes dazu an.</translation>
    </message>
    <message>
        <source>Choose one for the file: --new-passphrase-file FILE (mode 0600) or --new-passphrase-fd N.</source>
        <translation>Wählen Sie eine für die Datei: --new-passphrase-file FILE (Modus 0600) oder --new-passphrase-fd N.</translation>
    </message>
    <message>
        <source>The key is in %1, not encrypted.</source>
        <translation>Der Schlüssel ist in %1, unverschlüsselt.</translation>
    </message>
    <message>
        <source>The key is in %1, encrypted.</source>
        <translation>Der Schlüssel ist in %1, verschlüsselt.</translation>
    </message>
    <message>
        <source>Write a key to a file, encrypted</source>
        <translation>Einen Schlüssel verschlüsselt in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Root certificates: a file, or a folder of them; or the policy administrator&apos;s list of trusted authorities</source>
        <translation>Wurzelzertifikate: eine Datei oder ein Ordner damit; oder die Liste vertrauenswürdiger Zertifizierungsstellen des Policy Administrators</translation>
    </message>
    <message>
        <source>List of %1: sequence %2, until %3.</source>
        <translation>Liste von %1: Nummer %2, gültig bis %3.</translation>
    </message>
    <message>
        <source>Add roots from a file or a folder, or take over the list of a policy administrator</source>
        <translation>Wurzeln aus einer Datei oder einem Ordner hinzufügen, oder die Liste eines Policy Administrators übernehmen</translation>
    </message>
    <message>
        <source>Address of a certificate, as x5u names it</source>
        <translation>Adresse eines Zertifikats, wie x5u sie nennt</translation>
    </message>
    <message>
        <source>The certificate that is to lie there (else that of the identity with this address)</source>
        <translation>Das Zertifikat, das dort liegen soll (sonst das der Identität mit dieser Adresse)</translation>
    </message>
    <message>
        <source>The key calls are signed with: a file, or its name</source>
        <translation>Der Schlüssel, mit dem Anrufe signiert werden: eine Datei oder sein Name</translation>
    </message>
    <message>
        <source>Trust these authorities for the web server too</source>
        <translation>Diesen Zertifizierungsstellen beim Webserver auch vertrauen</translation>
    </message>
    <message>
        <source>Allow loopback and private addresses</source>
        <translation>Loopback- und private Adressen erlauben</translation>
    </message>
    <message>
        <source>Ask from this server too, with what it has (may be repeated)</source>
        <translation>Auch von diesem Server aus fragen, mit seinen eigenen Mitteln (wiederholbar)</translation>
    </message>
    <message>
        <source>%1, asked from %2</source>
        <translation>%1, gefragt von %2</translation>
    </message>
    <message>
        <source>Address under which the file is served</source>
        <translation>Adresse, unter der die Datei angeboten wird</translation>
    </message>
    <message>
        <source>The web server, as the inventory names it</source>
        <translation>Der Webserver, wie er im Bestand heißt</translation>
    </message>
    <message>
        <source>The file on that server</source>
        <translation>Die Datei auf diesem Server</translation>
    </message>
    <message>
        <source>The chain to publish (else that of the identity with this address)</source>
        <translation>Die zu veröffentlichende Kette (sonst die der Identität mit dieser Adresse)</translation>
    </message>
    <message>
        <source>Put %1 on %2 as %3?</source>
        <translation>%1 auf %2 als %3 ablegen?</translation>
    </message>
    <message>
        <source>Look at the addresses where certificates are published</source>
        <translation>Die Adressen ansehen, unter denen Zertifikate veröffentlicht sind</translation>
    </message>
    <message>
        <source>Ask for a certificate as a verifier does, and say what it would stumble over</source>
        <translation>Ein Zertifikat abrufen, wie ein Prüfer es tut, und sagen, worüber er stolpern würde</translation>
    </message>
    <message>
        <source>Put a chain on your own web server, and prove it by fetching it</source>
        <translation>Eine Kette auf den eigenen Webserver legen und durch Abrufen beweisen</translation>
    </message>
    <message>
        <source>How long certificate URLs that bring nothing may take in all, in seconds (60)</source>
        <translation>Wie lange Zertifikatsadressen, die nichts bringen, zusammen dauern dürfen, in Sekunden (60)</translation>
    </message>
    <message>
        <source>  - %1  %2: no longer listed, still trusted until you remove it</source>
        <translation>  - %1  %2: nicht mehr auf der Liste, wird weiter vertraut, bis Sie es entfernen</translation>
    </message>
    <message>
        <source>Added: %1. There before: %2.</source>
        <translation>Hinzugefügt: %1. Schon da: %2.</translation>
    </message>
    <message>
        <source>Host of the policy administrator whose list it is (of a URL: its own)</source>
        <translation>Rechnername des Policy Administrators, dessen Liste es ist (bei einer URL deren eigener)</translation>
    </message>
    <message>
        <source>The certificate the list is signed with</source>
        <translation>Das Zertifikat, mit dem die Liste signiert ist</translation>
    </message>
    <message>
        <source>Private key: a file, also with its certificates (PEM, PKCS#12), or a name in the vault (the one that the certificate was ordered with). A key in a token, pkcs11:token=...;object=..., stays there</source>
        <translation>Privater Schlüssel: eine Datei, auch mit seinen Zertifikaten (PEM, PKCS#12), oder ein Name im Tresor (der, mit dem das Zertifikat beantragt wurde). Ein Schlüssel in einem Token, pkcs11:token=...;object=..., bleibt dort</translation>
    </message>
    <message>
        <source>Leave the key in its file, as on an encrypted disk, and keep no copy in the vault</source>
        <translation>Den Schlüssel in seiner Datei lassen, etwa auf einer verschlüsselten Platte, und keine Kopie im Tresor verwahren</translation>
    </message>
    <message>
        <source>Its private key stays in %1.</source>
        <translation>Sein privater Schlüssel bleibt in %1.</translation>
    </message>
    <message>
        <source>Name the file that the key stays in with --key FILE.</source>
        <translation>Nennen Sie die Datei, in der der Schlüssel bleibt, mit --key FILE.</translation>
    </message>
    <message>
        <source>Give the passphrase with --passphrase-file FILE (mode 0600) or --passphrase-fd N. That of a file with a key may differ from the vault&apos;s: --key-passphrase-file or --key-passphrase-fd; the PIN of a token is given with --pin-file or --pin-fd.</source>
        <translation>Geben Sie die Passphrase mit --passphrase-file FILE (Modus 0600) oder --passphrase-fd N an. Die einer Schlüsseldatei kann eine andere sein als die des Tresors: --key-passphrase-file oder --key-passphrase-fd; die PIN eines Tokens geben Sie mit --pin-file oder --pin-fd an.</translation>
    </message>
    <message>
        <source>PIN of the token</source>
        <translation>PIN des Tokens</translation>
    </message>
    <message>
        <source>Signing identities (all of them, and the trust anchors)</source>
        <translation>Signieridentitäten (alle, und die Vertrauensanker)</translation>
    </message>
    <message>
        <source>not revoked</source>
        <translation>nicht gesperrt</translation>
    </message>
    <message>
        <source>not revoked, by a list in doubt</source>
        <translation>nicht gesperrt, laut einer zweifelhaften Liste</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>list not fetched yet</source>
        <translation>Liste noch nicht abgerufen</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>None of these certificates names a list of revocations.</source>
        <translation>Keines dieser Zertifikate nennt eine Sperrliste.</translation>
    </message>
    <message>
        <source>Lists of revocations (CRLs) that your certificates name</source>
        <translation>Sperrlisten (CRLs), die Ihre Zertifikate nennen</translation>
    </message>
    <message>
        <source>Say what the lists that were fetched say; fetches nothing</source>
        <translation>Sagen, was die abgerufenen Listen sagen; ruft nichts ab</translation>
    </message>
    <message>
        <source>Fetch the lists, keep them as long as they may be kept, and say what they say</source>
        <translation>Die Listen abrufen, sie so lange aufbewahren, wie es erlaubt ist, und sagen, was sie sagen</translation>
    </message>
    <message>
        <source>Three parts of the lifetime that are left, each smaller than the one before: 1/3 or 33%</source>
        <translation>Drei Restanteile der Laufzeit, jeder kleiner als der vorige: 1/3 oder 33%</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>days left: %1 (%2 %)</source>
        <translation>verbleibende Tage: %1 (%2 %)</translation>
    </message>
    <message>
        <source>days left: %1</source>
        <translation>verbleibende Tage: %1</translation>
    </message>
    <message>
        <source>signing identity %1</source>
        <translation>Signieridentität %1</translation>
    </message>
    <message>
        <source>authority above signing identity %1</source>
        <translation>Zertifizierungsstelle über der Signieridentität %1</translation>
    </message>
    <message>
        <source>trust anchor of %1</source>
        <translation>Vertrauensanker von %1</translation>
    </message>
    <message>
        <source>list of trusted authorities of %1</source>
        <translation>Liste vertrauenswürdiger Zertifizierungsstellen von %1</translation>
    </message>
    <message>
        <source>There is nothing yet that ends: no signing identity and no trust anchor.</source>
        <translation>Es gibt noch nichts, was abläuft: keine Signieridentität und keinen Vertrauensanker.</translation>
    </message>
    <message>
        <source>Warnings begin when this much of a lifetime is left: %1</source>
        <translation>Warnungen beginnen bei diesen Restanteilen der Laufzeit: %1</translation>
    </message>
    <message>
        <source>Give three parts of the lifetime, each smaller than the one before, as in: stirctl expiry set 1/3 1/6 1/20</source>
        <translation>Geben Sie drei Anteile der Laufzeit an, jeden kleiner als den vorigen, etwa: stirctl expiry set 1/3 1/6 1/20</translation>
    </message>
    <message>
        <source>List what ends: certificates, trust anchors and lists of them, what ends first at the top</source>
        <translation>Auflisten, was abläuft: Zertifikate, Vertrauensanker und Listen davon; was zuerst abläuft, steht oben</translation>
    </message>
    <message>
        <source>Say when warnings begin: at which parts of a lifetime left</source>
        <translation>Festlegen, wann Warnungen beginnen: bei welchen Restanteilen der Laufzeit</translation>
    </message>
    <message>
        <source>Write the request to this file (standard output)</source>
        <translation>Den Antrag in diese Datei schreiben (Standardausgabe)</translation>
    </message>
    <message>
        <source>The request is in %1. Send it to your authority.</source>
        <translation>Der Antrag ist in %1. Senden Sie ihn an Ihre Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>What the authority sent, in any form and order</source>
        <translation>Was die Zertifizierungsstelle gesendet hat, in beliebiger Form und Reihenfolge</translation>
    </message>
    <message>
        <source>Where it will be published: an address of its own</source>
        <translation>Wo es veröffentlicht wird: unter einer eigenen Adresse</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Nur diese</translation>
    </message>
    <message>
        <source>No change of key is under way. Begin one: stirctl rotation start IDENTITY</source>
        <translation>Es läuft kein Schlüsselwechsel. Beginnen Sie einen: stirctl rotation start IDENTITY</translation>
    </message>
    <message>
        <source>The new key of %1 is removed. Servers sign on as they do.</source>
        <translation>Der neue Schlüssel von %1 ist entfernt. Die Server signieren weiter wie bisher.</translation>
    </message>
    <message>
        <source>Change a signing identity to a new key and certificate</source>
        <translation>Eine Signieridentität auf einen neuen Schlüssel und ein neues Zertifikat umstellen</translation>
    </message>
    <message>
        <source>Make the new key and its request; what is not given is as in the present certificate</source>
        <translation>Den neuen Schlüssel und seinen Antrag erzeugen; was nicht angegeben ist, ist wie im jetzigen Zertifikat</translation>
    </message>
    <message>
        <source>Take the certificate that the authority sent</source>
        <translation>Das Zertifikat übernehmen, das die Zertifizierungsstelle gesendet hat</translation>
    </message>
    <message>
        <source>How far it is, what comes next, and which old certificates are kept</source>
        <translation>Wie weit der Wechsel ist, was als Nächstes kommt, und welche alten Zertifikate aufbewahrt werden</translation>
    </message>
    <message>
        <source>Give it up before the switch</source>
        <translation>Den Wechsel vor dem Umstellen aufgeben</translation>
    </message>
    <message>
        <source>Do not ask the servers: they have neither curl nor wget, or no way out</source>
        <translation>Die Server nicht fragen: Sie haben weder curl noch wget, oder keinen Weg nach außen</translation>
    </message>
    <message>
        <source>Try again for so long</source>
        <translation>So lange erneut versuchen</translation>
    </message>
    <message>
        <source>Calling number of the call that proves each server</source>
        <translation>Anrufende Nummer des Anrufs, der bei jedem Server den Nachweis erbringt</translation>
    </message>
    <message>
        <source>Called number of that call</source>
        <translation>Angerufene Nummer dieses Anrufs</translation>
    </message>
    <message>
        <source>No test call was placed through %1: it takes --orig and --dest, and a SIP port for test calls in the server&apos;s entry.</source>
        <translation>Über %1 wurde kein Testanruf geführt: Er braucht --orig und --dest, und im Eintrag des Servers einen SIP-Port für Testanrufe.</translation>
    </message>
    <message>
        <source>Every server signs %1 with the new key. See what is kept of the old one: stirctl rotation show %1</source>
        <translation>Jeder Server signiert für %1 mit dem neuen Schlüssel. Sehen Sie, was vom alten aufbewahrt wird: stirctl rotation show %1</translation>
    </message>
    <message>
        <source>Not every server is switched; those that are not sign on with the old key. Go on with: stirctl rotation switch %1</source>
        <translation>Nicht jeder Server ist umgestellt; die übrigen signieren weiter mit dem alten Schlüssel. Fahren Sie fort mit: stirctl rotation switch %1</translation>
    </message>
    <message>
        <source>The private key of %1 is gone from the vault and from the servers. Take the file at %2 away when you like.</source>
        <translation>Der private Schlüssel von %1 ist aus dem Tresor und von den Servern entfernt. Die Datei unter %2 können Sie jederzeit entfernen.</translation>
    </message>
    <message>
        <source>Some servers still have the private key of %1. Try again later.</source>
        <translation>Einige Server haben den privaten Schlüssel von %1 noch. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Whether this machine and every server can fetch the new certificate</source>
        <translation>Ob dieser Rechner und jeder Server das neue Zertifikat abrufen können</translation>
    </message>
    <message>
        <source>Bring every server to the new key, one after the other, each proven; goes on where it was interrupted</source>
        <translation>Jeden Server auf den neuen Schlüssel umstellen, einen nach dem anderen, jeder mit Nachweis; fährt fort, wo unterbrochen wurde</translation>
    </message>
    <message>
        <source>Remove the keys of old certificates that have expired</source>
        <translation>Die Schlüssel alter, abgelaufener Zertifikate entfernen</translation>
    </message>
    <message>
        <source>The new key is in the vault; its request waits for the authority&apos;s answer.</source>
        <translation>Der neue Schlüssel ist im Tresor; sein Antrag wartet auf die Antwort der Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>The new certificate is here. Servers still sign with the old key.</source>
        <translation>Das neue Zertifikat ist da. Die Server signieren noch mit dem alten Schlüssel.</translation>
    </message>
    <message>
        <source>%1 of %2 servers sign with the new key.</source>
        <translation>Server, die mit dem neuen Schlüssel signieren: %1 von %2.</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>Publish it, by yourself or with: stirctl x5u publish %1 --server WEBSERVER --path FILE</source>
        <translation>Veröffentlichen Sie es, selbst oder mit: stirctl x5u publish %1 --server WEBSERVER --path FILE</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Als Nächstes: %1</translation>
    </message>
    <message>
        <source>It has expired. Remove its key: stirctl rotation retire %1</source>
        <translation>Es ist abgelaufen. Entfernen Sie seinen Schlüssel: stirctl rotation retire %1</translation>
    </message>
    <message>
        <source>Keep %1 as it is until %2: verifiers still fetch it for earlier calls.</source>
        <translation>Lassen Sie %1 bis %2, wie es ist: Prüfer rufen es für frühere Anrufe noch ab.</translation>
    </message>
    <message>
        <source>%1, replaced %2</source>
        <translation>%1, ersetzt am %2</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>diesem Rechner</translation>
    </message>
    <message>
        <source>  %1 Fetched from %2</source>
        <translation>  %1 Abgerufen von %2 aus</translation>
    </message>
    <message>
        <source>  %1 Not as it should be from %2</source>
        <translation>  %1 Nicht wie gewollt von %2 aus</translation>
    </message>
    <message>
        <source>line %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
    <message>
        <source>policy.missing, policy.ok, policy.failed: PASS, STOP or ALERT; alert.missing_prefix, alert.missing_suffix, alert.check_ok_prefix, alert.check_ok_suffix, alert.check_failed_prefix, alert.check_failed_suffix: text; and what a platform has of its own, such as asterisk.failure_action or kamailio.max_age</source>
        <translation>policy.missing, policy.ok, policy.failed: PASS, STOP oder ALERT; alert.missing_prefix, alert.missing_suffix, alert.check_ok_prefix, alert.check_ok_suffix, alert.check_failed_prefix, alert.check_failed_suffix: Text; und was eine Plattform an Eigenem hat, etwa asterisk.failure_action oder kamailio.max_age</translation>
    </message>
    <message>
        <source>A capture or a log; - is standard input</source>
        <translation>Ein Mitschnitt oder ein Protokoll; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>Instead of what is set; nothing is stored</source>
        <translation>Anstelle dessen, was gesetzt ist; nichts wird gespeichert</translation>
    </message>
    <message>
        <source>none is set</source>
        <translation>keine ist gesetzt</translation>
    </message>
    <message>
        <source>Calls: %1</source>
        <translation>Anrufe: %1</translation>
    </message>
    <message>
        <source>without an Identity header</source>
        <translation>ohne Identity-Header</translation>
    </message>
    <message>
        <source>with one that holds</source>
        <translation>mit einem gültigen</translation>
    </message>
    <message>
        <source>with one that does not hold</source>
        <translation>mit einem ungültigen</translation>
    </message>
    <message>
        <source>They would have rung as before: %1, with a mark: %2, been refused: %3</source>
        <translation>Es hätten geklingelt wie bisher: %1, mit Markierung: %2, abgewiesen worden wären: %3</translation>
    </message>
    <message>
        <source>Not judged, and counted nowhere else: %1</source>
        <translation>Nicht beurteilt und sonst nirgends gezählt: %1</translation>
    </message>
    <message>
        <source>Callers whose own name has the mark of the policy: %1</source>
        <translation>Anrufer, deren eigener Name die Markierung der Richtlinie trägt: %1</translation>
    </message>
    <message>
        <source>Set one, or say what to try: policy.missing=ALERT</source>
        <translation>Setzen Sie eine, oder sagen Sie, was versucht werden soll: policy.missing=ALERT</translation>
    </message>
    <message>
        <source>Count what a policy would have done with the calls of a capture or log</source>
        <translation>Zählen, was eine Richtlinie mit den Anrufen eines Mitschnitts oder Protokolls getan hätte</translation>
    </message>
    <message>
        <source>The certificate was not taken: verifiers would reject the calls signed with it. Nothing was changed.</source>
        <translation>Das Zertifikat wurde nicht angenommen: Prüfer würden die damit signierten Anrufe ablehnen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 is taken over as it is. Nothing was changed on it.</source>
        <translation>%1 ist übernommen, wie er ist. Nichts wurde auf ihm geändert.</translation>
    </message>
    <message>
        <source>Take over what the server has now, so that the first plan is empty</source>
        <translation>Übernehmen, was der Server jetzt hat, damit der erste Plan leer ist</translation>
    </message>
</context>
<context>
    <name>DecoderText</name>
    <message>
        <source>No Identity header: nobody vouches for the caller&apos;s number.</source>
        <translation>Kein Identity-Header: Niemand bürgt für die Nummer des Anrufers.</translation>
    </message>
    <message>
        <source>Well formed, not verified: nothing to check the signature with was chosen.</source>
        <translation>Wohlgeformt, nicht geprüft: Es wurde nichts gewählt, womit die Signatur zu prüfen wäre.</translation>
    </message>
    <message>
        <source>Valid: the signature holds and nothing speaks against the call.</source>
        <translation>Gültig: Die Signatur stimmt, und nichts spricht gegen den Anruf.</translation>
    </message>
    <message>
        <source>Valid, yet some verifiers would reject it.</source>
        <translation>Gültig, doch manche Prüfer würden ihn ablehnen.</translation>
    </message>
    <message>
        <source>Invalid: %1</source>
        <translation>Ungültig: %1</translation>
    </message>
    <message>
        <source>Invalid.</source>
        <translation>Ungültig.</translation>
    </message>
    <message numerus="yes">
        <source>%n more check(s) fail; they stand below.</source>
        <translation>
            <numerusform>%n weitere Prüfung schlägt fehl; sie steht unten.</numerusform>
            <numerusform>%n weitere Prüfungen schlagen fehl; sie stehen unten.</numerusform>
        </translation>
    </message>
    <message>
        <source>full: the signer knows the caller and that the number is theirs</source>
        <translation>voll: Der Signierende kennt den Anrufer und dessen Recht an der Nummer</translation>
    </message>
    <message>
        <source>partial: the signer knows the caller, not whether the number is theirs</source>
        <translation>teilweise: Der Signierende kennt den Anrufer, nicht dessen Recht an der Nummer</translation>
    </message>
    <message>
        <source>gateway: the signer knows only where the call came in</source>
        <translation>Gateway: Der Signierende kennt nur den Eingangspunkt des Anrufs</translation>
    </message>
    <message>
        <source>not A, B or C: no verifier knows what it means</source>
        <translation>nicht A, B oder C: Kein Prüfer weiß, was das bedeutet</translation>
    </message>
    <message>
        <source>the time you gave</source>
        <translation>der von Ihnen angegebene Zeitpunkt</translation>
    </message>
    <message>
        <source>the Date header</source>
        <translation>der Date-Header</translation>
    </message>
    <message>
        <source>the capture&apos;s clock</source>
        <translation>die Uhr des Mitschnitts</translation>
    </message>
    <message>
        <source>the clock of this machine</source>
        <translation>die Uhr dieses Rechners</translation>
    </message>
    <message>
        <source>Choose under &quot;Verify with&quot; what to check the signature with.</source>
        <translation>Wählen Sie unter „Prüfen mit“, womit die Signatur geprüft wird.</translation>
    </message>
    <message>
        <source>how it is signed; ES256 is the only one allowed</source>
        <translation>womit es signiert ist; nur ES256 ist erlaubt</translation>
    </message>
    <message>
        <source>that it is a PASSporT</source>
        <translation>dass es ein PASSporT ist</translation>
    </message>
    <message>
        <source>which extension the claims follow</source>
        <translation>welcher Erweiterung die Claims folgen</translation>
    </message>
    <message>
        <source>where verifiers fetch the signer&apos;s certificate</source>
        <translation>wo Prüfer das Zertifikat des Signierenden abrufen</translation>
    </message>
    <message>
        <source>the caller whom the signer vouches for</source>
        <translation>der Anrufer, für den der Signierende bürgt</translation>
    </message>
    <message>
        <source>where the call was meant to go</source>
        <translation>wohin der Anruf gehen sollte</translation>
    </message>
    <message>
        <source>when it was signed</source>
        <translation>wann es signiert wurde</translation>
    </message>
    <message>
        <source>the signer&apos;s own mark to trace the call by</source>
        <translation>die eigene Kennung des Signierenden, um den Anruf zu verfolgen</translation>
    </message>
    <message>
        <source>from where the call was diverted</source>
        <translation>von wo der Anruf umgeleitet wurde</translation>
    </message>
    <message>
        <source>the priority that the signer vouches for</source>
        <translation>die Priorität, für die der Signierende bürgt</translation>
    </message>
    <message>
        <source>name, logo and card of the caller</source>
        <translation>Name, Logo und Visitenkarte des Anrufers</translation>
    </message>
    <message>
        <source>digests of the caller&apos;s name, logo and card</source>
        <translation>Prüfsummen von Name, Logo und Visitenkarte des Anrufers</translation>
    </message>
    <message>
        <source>the reason for the call</source>
        <translation>der Grund des Anrufs</translation>
    </message>
    <message>
        <source>keys of the call&apos;s media</source>
        <translation>Schlüssel der Medien des Anrufs</translation>
    </message>
    <message>
        <source>the original token of a diverted call</source>
        <translation>das ursprüngliche Token eines umgeleiteten Anrufs</translation>
    </message>
    <message>
        <source>the caller&apos;s name</source>
        <translation>der Name des Anrufers</translation>
    </message>
    <message>
        <source>Judged at %1, by %2.</source>
        <translation>Beurteilt für %1; maßgeblich: %2.</translation>
    </message>
</context>
<context>
    <name>Deployment</name>
    <message>
        <source>Not looked at</source>
        <translation>Nicht angesehen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird angesehen…</translation>
    </message>
    <message>
        <source>As intended</source>
        <translation>Wie gewollt</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Braucht eine Antwort</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Pushing…</source>
        <translation>Wird ausgerollt…</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>Ausgerollt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>as intended, nothing to push</source>
        <translation>wie gewollt, nichts auszurollen</translation>
    </message>
    <message>
        <source>needs an answer before it can be pushed</source>
        <translation>braucht eine Antwort, bevor ausgerollt werden kann</translation>
    </message>
    <message>
        <source>no file changes</source>
        <translation>keine Dateiänderungen</translation>
    </message>
    <message>
        <source>Refresh the server&apos;s certificate store</source>
        <translation>Den Zertifikatsspeicher des Servers aktualisieren</translation>
    </message>
    <message>
        <source>Reload %1</source>
        <translation>%1 neu laden</translation>
    </message>
    <message>
        <source>Restart %1: it runs on older files than the server has. %2</source>
        <translation>%1 neu starten: Der Dienst läuft mit älteren Dateien, als der Server hat. %2</translation>
    </message>
    <message>
        <source>Start %1: it is not running.</source>
        <translation>%1 starten: Der Dienst läuft nicht.</translation>
    </message>
    <message>
        <source>Restart %1. %2</source>
        <translation>%1 neu starten. %2</translation>
    </message>
    <message>
        <source>Push to %1</source>
        <translation>Auf %1 ausrollen</translation>
    </message>
    <message>
        <source>Push and restart %1</source>
        <translation>Ausrollen und %1 neu starten</translation>
    </message>
    <message>
        <source>Push and restart %1 and %2</source>
        <translation>Ausrollen und %1 und %2 neu starten</translation>
    </message>
    <message>
        <source>%1 runs on the new files, and the proof held.</source>
        <translation>%1 läuft mit den neuen Dateien, und der Nachweis ist erbracht.</translation>
    </message>
    <message>
        <source>%1 was as intended already; nothing was changed.</source>
        <translation>%1 war schon wie gewollt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed on %1.</source>
        <translation>Auf %1 wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 was put back and runs on its old files.</source>
        <translation>%1 wurde zurückversetzt und läuft mit den alten Dateien.</translation>
    </message>
    <message>
        <source>%1 could not be put back by itself and needs you now.</source>
        <translation>%1 konnte nicht selbsttätig zurückversetzt werden und braucht Sie jetzt.</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
</context>
<context>
    <name>EndingText</name>
    <message>
        <source>Signing identity</source>
        <translation>Signieridentität</translation>
    </message>
    <message>
        <source>Authority in its chain</source>
        <translation>Zertifizierungsstelle der Kette</translation>
    </message>
    <message>
        <source>Trust anchor</source>
        <translation>Vertrauensanker</translation>
    </message>
    <message>
        <source>Trusted list</source>
        <translation>Vertrauensliste</translation>
    </message>
    <message numerus="yes">
        <source>expired %n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag abgelaufen</numerusform>
            <numerusform>vor %n Tagen abgelaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>within a day</source>
        <translation>innerhalb eines Tages</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Push</source>
        <translation>Ausgerollt</translation>
    </message>
    <message>
        <source>Push undone</source>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>Server added</source>
        <translation>Server neu</translation>
    </message>
    <message>
        <source>Server changed</source>
        <translation>Server geändert</translation>
    </message>
    <message>
        <source>Server removed</source>
        <translation>Server entfernt</translation>
    </message>
    <message>
        <source>Signing identity added</source>
        <translation>Identität neu</translation>
    </message>
    <message>
        <source>Signing identity removed</source>
        <translation>Identität entfernt</translation>
    </message>
    <message>
        <source>Trust anchor added</source>
        <translation>Anker neu</translation>
    </message>
    <message>
        <source>Trust anchor removed</source>
        <translation>Anker entfernt</translation>
    </message>
    <message>
        <source>Policy changed</source>
        <translation>Richtlinie neu</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Signing identity</source>
        <translation>Signieridentität</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>The last push to %1 was undone.</source>
        <translation>Das letzte Ausrollen auf %1 wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The push to %1 was done and proven.</source>
        <translation>Auf %1 wurde ausgerollt, und die Wirkung ist nachgewiesen.</translation>
    </message>
    <message>
        <source>Nothing had to change on %1.</source>
        <translation>Auf %1 musste nichts geändert werden.</translation>
    </message>
    <message>
        <source>%1 was left as it was: the work was refused before anything changed.</source>
        <translation>%1 blieb, wie es war: Der Vorgang wurde abgelehnt, bevor sich etwas änderte.</translation>
    </message>
    <message>
        <source>%1 is as it was before: something failed, and everything was put back.</source>
        <translation>%1 ist wie zuvor: Etwas schlug fehl, und alles wurde zurückversetzt.</translation>
    </message>
    <message>
        <source>%1 may be in between: the work failed, and putting everything back did too.</source>
        <translation>%1 ist vielleicht in einem Zwischenzustand: Der Vorgang schlug fehl, und das Zurückversetzen auch.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>zurückversetzt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>%1, SHA-256 %2</source>
        <translation>%1, SHA-256 %2</translation>
    </message>
    <message>
        <source>Each entry carries the digest of the one before, so that a change to any shows.</source>
        <translation>Jeder Eintrag trägt die Prüfsumme des vorigen, damit eine Änderung an einem auffällt.</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>keine Änderung</translation>
    </message>
    <message>
        <source>SSH agent</source>
        <translation>SSH-Agent</translation>
    </message>
    <message>
        <source>Root folder</source>
        <translation>Wurzelordner</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Test call port</source>
        <translation>Port für Testanrufe</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Root with sudo</source>
        <translation>Root mit sudo</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>List of trusted authorities taken over</source>
        <translation>Vertrauensliste neu</translation>
    </message>
    <message>
        <source>Warnings before an expiry changed</source>
        <translation>Warnfristen neu</translation>
    </message>
</context>
<context>
    <name>IdentityColumns</name>
    <message>
        <source>matches</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>The key in the vault is that of the certificate.</source>
        <translation>Der Schlüssel im Tresor ist der des Zertifikats.</translation>
    </message>
    <message>
        <source>another key</source>
        <translation>anderer Schlüssel</translation>
    </message>
    <message>
        <source>The key in the vault is not that of the certificate.</source>
        <translation>Der Schlüssel im Tresor ist nicht der des Zertifikats.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>The vault has no key of this name.</source>
        <translation>Der Tresor hat keinen Schlüssel dieses Namens.</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>außerhalb</translation>
    </message>
    <message>
        <source>It stays in %1.</source>
        <translation>Er bleibt in %1.</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>Tresor gesperrt</translation>
    </message>
    <message>
        <source>It is in the vault, and compared once the vault is open.</source>
        <translation>Er ist im Tresor und wird verglichen, sobald der Tresor offen ist.</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>leaf only</source>
        <translation>nur Blatt</translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation>selbst signiert</translation>
    </message>
    <message>
        <source>wrong order</source>
        <translation>falsche Reihenfolge</translation>
    </message>
    <message>
        <source>has a gap</source>
        <translation>mit Lücke</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>look</source>
        <translation>ansehen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unasked</source>
        <translation>nicht abgefragt</translation>
    </message>
    <message>
        <source>Nobody asked for it since the program was started.</source>
        <translation>Seit dem Start des Programms hat niemand danach gefragt.</translation>
    </message>
    <message>
        <source>no server</source>
        <translation>kein Server</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n Server</numerusform>
            <numerusform>%n Server</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Resttage</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>x5u</source>
        <translation>x5u</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>Certificate URL (x5u)</source>
        <translation>Zertifikatsadresse (x5u)</translation>
    </message>
</context>
<context>
    <name>NextStepText</name>
    <message>
        <source>Open policy</source>
        <translation>Richtlinie öffnen</translation>
    </message>
    <message>
        <source>Choose what to verify with</source>
        <translation>Wählen, womit geprüft wird</translation>
    </message>
    <message>
        <source>Open trust anchors</source>
        <translation>Vertrauensanker öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Plan a push</source>
        <translation>Ausrollen planen</translation>
    </message>
</context>
<context>
    <name>OptionText</name>
    <message>
        <source>--theme takes light or dark.</source>
        <translation>--theme verlangt light oder dark.</translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT, for example 1280x800.</source>
        <translation>--size verlangt BREITExHÖHE, zum Beispiel 1280x800.</translation>
    </message>
    <message>
        <source>STIR/SHAKEN administration for voice networks</source>
        <translation>STIR/SHAKEN-Verwaltung für Telefonnetze</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>Folder of everything the program keeps.</source>
        <translation>Ordner für alles, was das Programm aufbewahrt.</translation>
    </message>
    <message>
        <source>Page to open: overview, servers, decoder, ...</source>
        <translation>Zu öffnende Seite: overview, servers, decoder, ...</translation>
    </message>
    <message>
        <source>Colors: light or dark.</source>
        <translation>Farben: light oder dark.</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>Größe des Fensters.</translation>
    </message>
    <message>
        <source>Saves a picture of the window and ends.</source>
        <translation>Speichert ein Bild des Fensters und endet.</translation>
    </message>
    <message>
        <source>What the page opens.</source>
        <translation>Was die Seite öffnet.</translation>
    </message>
</context>
<context>
    <name>OverviewText</name>
    <message>
        <source>Open identity</source>
        <translation>Identität öffnen</translation>
    </message>
    <message>
        <source>%1 has no signing identity</source>
        <translation>%1 hat keine Signieridentität</translation>
    </message>
    <message>
        <source>Its calls leave without a signature of ours.</source>
        <translation>Anrufe von dort gehen ohne Ihre Signatur hinaus.</translation>
    </message>
    <message>
        <source>Choose identity</source>
        <translation>Identität wählen</translation>
    </message>
    <message>
        <source>%1 was never pushed</source>
        <translation>Auf %1 wurde noch nie ausgerollt</translation>
    </message>
    <message>
        <source>Look at what would change before anything does.</source>
        <translation>Sehen Sie an, was sich ändern würde, bevor etwas geschieht.</translation>
    </message>
    <message>
        <source>Plan a push</source>
        <translation>Ausrollen planen</translation>
    </message>
    <message>
        <source>There is no signing identity yet</source>
        <translation>Es gibt noch keine Signieridentität</translation>
    </message>
    <message>
        <source>Adding one also makes the vault that keeps its key.</source>
        <translation>Beim Hinzufügen entsteht auch der Tresor für ihren Schlüssel.</translation>
    </message>
    <message>
        <source>Add identity</source>
        <translation>Identität hinzufügen</translation>
    </message>
</context>
<context>
    <name>PolicyAdvice</name>
    <message>
        <source>Proves nothing yet: a caller without identity, or with one that failed, can write “%1” into its own name and look the same. Mark or stop those calls too.</source>
        <translation>Beweist noch nichts: Ein Anrufer ohne Identität oder mit einer fehlgeschlagenen kann „%1“ in den eigenen Namen schreiben und genauso aussehen. Markieren oder stoppen Sie auch diese Anrufe.</translation>
    </message>
    <message>
        <source>Proves nothing yet: a caller without identity can write “%1” into its own name and look the same. Mark or stop those calls too.</source>
        <translation>Beweist noch nichts: Ein Anrufer ohne Identität kann „%1“ in den eigenen Namen schreiben und genauso aussehen. Markieren oder stoppen Sie auch diese Anrufe.</translation>
    </message>
    <message>
        <source>Proves nothing yet: a caller whose identity failed can write “%1” into its own name and look the same. Mark or stop those calls too.</source>
        <translation>Beweist noch nichts: Ein Anrufer, dessen Identität fehlgeschlagen ist, kann „%1“ in den eigenen Namen schreiben und genauso aussehen. Markieren oder stoppen Sie auch diese Anrufe.</translation>
    </message>
    <message>
        <source>Most calls in the world still carry no identity; they would be dropped.</source>
        <translation>Die meisten Anrufe weltweit tragen noch keine Identität; sie würden verworfen.</translation>
    </message>
    <message>
        <source>Calls whose identity was proven would be dropped. This is hardly ever meant.</source>
        <translation>Anrufe mit bewiesener Identität würden verworfen. Das ist kaum je gewollt.</translation>
    </message>
    <message>
        <source>Without a text before or after the name, ALERT shows the same as PASS.</source>
        <translation>Ohne Text vor oder nach dem Namen zeigt ALERT dasselbe wie PASS.</translation>
    </message>
    <message>
        <source>Asterisk cuts blanks at both ends. Take them away here.</source>
        <translation>Asterisk schneidet Leerzeichen an beiden Enden ab. Entfernen Sie sie hier.</translation>
    </message>
    <message>
        <source>Asterisk reads all after “;” as a comment. Take it away.</source>
        <translation>Asterisk liest alles nach „;“ als Kommentar. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>Asterisk loses a “&gt;” at the beginning. Begin otherwise.</source>
        <translation>Asterisk verliert ein „&gt;“ am Anfang. Beginnen Sie anders.</translation>
    </message>
    <message>
        <source>This is too long for Asterisk&apos;s file.</source>
        <translation>Das ist zu lang für die Datei von Asterisk.</translation>
    </message>
    <message>
        <source>This holds a character that Asterisk&apos;s file cannot store.</source>
        <translation>Das enthält ein Zeichen, das die Datei von Asterisk nicht speichern kann.</translation>
    </message>
    <message>
        <source>Observe only</source>
        <translation>Nur beobachten</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Enforce</source>
        <translation>Durchsetzen</translation>
    </message>
    <message>
        <source>Every call rings as before; the servers only check. Good to begin with.</source>
        <translation>Jeder Anruf klingelt wie bisher; die Server prüfen nur. Gut für den Anfang.</translation>
    </message>
    <message>
        <source>Every call rings, and the name on the phone says how the check ended.</source>
        <translation>Jeder Anruf klingelt, und der Name am Telefon sagt, wie die Prüfung ausging.</translation>
    </message>
    <message>
        <source>As Mark, but a call whose identity failed is not put through.</source>
        <translation>Wie Markieren, doch ein Anruf mit fehlgeschlagener Identität wird nicht durchgestellt.</translation>
    </message>
    <message>
        <source>(Unverified)</source>
        <translation>(Ungeprüft)</translation>
    </message>
    <message>
        <source>(Verified)</source>
        <translation>(Geprüft)</translation>
    </message>
    <message>
        <source>(Failed)</source>
        <translation>(Fehlgeschlagen)</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 belongs here.</source>
        <translation>Hierher gehört eine ganze Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>Blanks at the ends would be lost. Take them away here.</source>
        <translation>Leerzeichen an den Enden gingen verloren. Entfernen Sie sie hier.</translation>
    </message>
    <message>
        <source>The software does not know this value.</source>
        <translation>Die Software kennt diesen Wert nicht.</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n h</numerusform>
            <numerusform>vor %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
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
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewedText</name>
    <message>
        <source>Fails: %1</source>
        <translation>Schlägt fehl: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) of this file are not shown</source>
        <translation>
            <numerusform>%n weitere Zeile dieser Datei wird nicht gezeigt</numerusform>
            <numerusform>%n weitere Zeilen dieser Datei werden nicht gezeigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServerDraftText</name>
    <message>
        <source>Give the server a name.</source>
        <translation>Geben Sie dem Server einen Namen.</translation>
    </message>
    <message>
        <source>Another server is called %1 already.</source>
        <translation>Ein anderer Server heißt schon %1.</translation>
    </message>
    <message>
        <source>Type the host name or address.</source>
        <translation>Geben Sie den Hostnamen oder die Adresse ein.</translation>
    </message>
    <message>
        <source>A host name holds no blanks.</source>
        <translation>Ein Hostname enthält keine Leerzeichen.</translation>
    </message>
    <message>
        <source>A number from 1 to 65535.</source>
        <translation>Eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>Type the user to log in as.</source>
        <translation>Geben Sie den Benutzer für die Anmeldung ein.</translation>
    </message>
    <message>
        <source>Choose what runs there.</source>
        <translation>Wählen Sie, was dort läuft.</translation>
    </message>
    <message>
        <source>A number from 1 to 65535, or nothing.</source>
        <translation>Eine Zahl von 1 bis 65535, oder nichts.</translation>
    </message>
    <message>
        <source>A folder on the server begins with &quot;/&quot;.</source>
        <translation>Ein Ordner auf dem Server beginnt mit „/“.</translation>
    </message>
</context>
<context>
    <name>ShownLine</name>
    <message numerus="yes">
        <source>%n more character(s) in this line</source>
        <translation>
            <numerusform>%n weiteres Zeichen in dieser Zeile</numerusform>
            <numerusform>%n weitere Zeichen in dieser Zeile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1: in order.</source>
        <translation>%1: in Ordnung.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: %2 (%3).</source>
        <translation>%1: %2 (%3).</translation>
    </message>
    <message>
        <source>%1: this value cannot be used. %2</source>
        <translation>%1: Dieser Wert ist nicht verwendbar. %2</translation>
    </message>
    <message>
        <source>Look at the help of this command or field for what it takes.</source>
        <translation>Sehen Sie in der Hilfe dieses Befehls oder Felds nach, was er annimmt.</translation>
    </message>
    <message>
        <source>%1: there is no such file.</source>
        <translation>%1: Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the spelling and the folder.</source>
        <translation>Prüfen Sie Schreibweise und Ordner.</translation>
    </message>
    <message>
        <source>%1: this file cannot be read (%2).</source>
        <translation>%1: Diese Datei kann nicht gelesen werden (%2).</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation>Prüfen Sie, ob es eine Datei ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>%1: this file cannot be written (%2).</source>
        <translation>%1: Diese Datei kann nicht geschrieben werden (%2).</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write there.</source>
        <translation>Prüfen Sie, ob es den Ordner gibt und ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>%1: this is larger than the program reads at once.</source>
        <translation>%1: Das ist größer, als das Programm auf einmal liest.</translation>
    </message>
    <message>
        <source>Check that it is the file you meant. Keys, certificates and settings are small.</source>
        <translation>Prüfen Sie, ob es die gemeinte Datei ist. Schlüssel, Zertifikate und Einstellungen sind klein.</translation>
    </message>
    <message>
        <source>%1: this file is empty.</source>
        <translation>%1: Diese Datei ist leer.</translation>
    </message>
    <message>
        <source>Check that it is the file you meant, and that it was copied completely.</source>
        <translation>Prüfen Sie, ob es die gemeinte Datei ist und ob sie vollständig kopiert wurde.</translation>
    </message>
    <message>
        <source>%1: others can read this file (mode %2).</source>
        <translation>%1: Andere können diese Datei lesen (Rechte %2).</translation>
    </message>
    <message>
        <source>A secret must be readable by its owner alone. Run chmod 600 on the file, then try again.</source>
        <translation>Ein Geheimnis darf nur für seinen Eigentümer lesbar sein. Führen Sie chmod 600 für die Datei aus, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1: there is no room left on the disk.</source>
        <translation>%1: Auf dem Datenträger ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>Free some space, then try again. The old file is unchanged.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es dann erneut. Die alte Datei ist unverändert.</translation>
    </message>
    <message>
        <source>%1: the text cannot be understood. %2</source>
        <translation>%1: Der Text ist nicht verständlich. %2</translation>
    </message>
    <message>
        <source>Check that it is the text you meant, and that it was copied completely.</source>
        <translation>Prüfen Sie, ob es der gemeinte Text ist und ob er vollständig kopiert wurde.</translation>
    </message>
    <message>
        <source>%1: stopped, because it was cancelled.</source>
        <translation>%1: angehalten, weil abgebrochen wurde.</translation>
    </message>
    <message>
        <source>%1: no answer in time.</source>
        <translation>%1: keine Antwort innerhalb der Zeit.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, check the network and whether the machine is busy.</source>
        <translation>Versuchen Sie es erneut. Geschieht es wieder, prüfen Sie das Netz und die Auslastung des Rechners.</translation>
    </message>
    <message>
        <source>%1: something happened that the program did not expect. %2</source>
        <translation>%1: Etwas ist geschehen, womit das Programm nicht gerechnet hat. %2</translation>
    </message>
    <message>
        <source>Please report this, with the details.</source>
        <translation>Bitte melden Sie dies mit den Einzelheiten.</translation>
    </message>
    <message>
        <source>%1: this is not a private key. %2</source>
        <translation>%1: Das ist kein privater Schlüssel. %2</translation>
    </message>
    <message>
        <source>Give the file that begins with BEGIN PRIVATE KEY or BEGIN EC PRIVATE KEY.</source>
        <translation>Geben Sie die Datei an, die mit BEGIN PRIVATE KEY oder BEGIN EC PRIVATE KEY beginnt.</translation>
    </message>
    <message>
        <source>%1: this is not a certificate. %2</source>
        <translation>%1: Das ist kein Zertifikat. %2</translation>
    </message>
    <message>
        <source>%1: this is not a public key.</source>
        <translation>%1: Das ist kein öffentlicher Schlüssel.</translation>
    </message>
    <message>
        <source>Give the file that begins with BEGIN PUBLIC KEY.</source>
        <translation>Geben Sie die Datei an, die mit BEGIN PUBLIC KEY beginnt.</translation>
    </message>
    <message>
        <source>%1: the passphrase is wrong.</source>
        <translation>%1: Die Passphrase ist falsch.</translation>
    </message>
    <message>
        <source>Type it again. Nothing was changed.</source>
        <translation>Geben Sie sie noch einmal ein. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1: this key is not on the curve P-256, so it cannot sign calls. %2</source>
        <translation>%1: Dieser Schlüssel liegt nicht auf der Kurve P-256 und kann deshalb keine Anrufe signieren. %2</translation>
    </message>
    <message>
        <source>STIR/SHAKEN allows ES256 only. Make a new P-256 key, and order a certificate for it.</source>
        <translation>STIR/SHAKEN erlaubt nur ES256. Erzeugen Sie einen neuen P-256-Schlüssel, und beantragen Sie dafür ein Zertifikat.</translation>
    </message>
    <message>
        <source>%1: this kind of key cannot sign calls. %2</source>
        <translation>%1: Diese Art von Schlüssel kann keine Anrufe signieren. %2</translation>
    </message>
    <message>
        <source>%1: the private key and the certificate do not belong together.</source>
        <translation>%1: Der private Schlüssel und das Zertifikat gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>Find the key that the certificate was ordered with, or order a certificate for this key. Nothing was stored or sent.</source>
        <translation>Suchen Sie den Schlüssel, mit dem das Zertifikat beantragt wurde, oder beantragen Sie für diesen Schlüssel ein Zertifikat. Nichts wurde gespeichert oder gesendet.</translation>
    </message>
    <message>
        <source>%1: a cryptographic operation failed.</source>
        <translation>%1: Ein kryptografischer Vorgang ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The details hold the words of OpenSSL.</source>
        <translation>Die Einzelheiten enthalten die Worte von OpenSSL.</translation>
    </message>
    <message>
        <source>There is no vault yet.</source>
        <translation>Es gibt noch keinen Tresor.</translation>
    </message>
    <message>
        <source>Make one first: it keeps your private keys encrypted under one passphrase.</source>
        <translation>Legen Sie zuerst einen an: Er bewahrt Ihre privaten Schlüssel verschlüsselt unter einer Passphrase auf.</translation>
    </message>
    <message>
        <source>There is a vault already.</source>
        <translation>Es gibt schon einen Tresor.</translation>
    </message>
    <message>
        <source>Use it with its passphrase. To choose another passphrase, change it.</source>
        <translation>Verwenden Sie ihn mit seiner Passphrase. Um eine andere Passphrase zu wählen, ändern Sie sie.</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>Der Tresor ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it with its passphrase.</source>
        <translation>Entsperren Sie ihn mit seiner Passphrase.</translation>
    </message>
    <message>
        <source>%1: the vault file is damaged. It was left as it is.</source>
        <translation>%1: Die Tresordatei ist beschädigt. Sie wurde so gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>Put the file back from a backup. The details say what is wrong with it.</source>
        <translation>Spielen Sie die Datei aus einer Sicherung zurück. Die Einzelheiten sagen, was an ihr falsch ist.</translation>
    </message>
    <message>
        <source>%1: the vault has no entry of this name.</source>
        <translation>%1: Der Tresor hat keinen Eintrag dieses Namens.</translation>
    </message>
    <message>
        <source>Add the private key to the vault again.</source>
        <translation>Nehmen Sie den privaten Schlüssel noch einmal in den Tresor auf.</translation>
    </message>
    <message>
        <source>“%1” is not an https address that others could fetch your certificate from.</source>
        <translation>„%1“ ist keine https-Adresse, von der andere Ihr Zertifikat abrufen könnten.</translation>
    </message>
    <message>
        <source>Give the whole address, for example https://cert.example.com/shaken.pem.</source>
        <translation>Geben Sie die ganze Adresse an, zum Beispiel https://cert.example.com/shaken.pem.</translation>
    </message>
    <message>
        <source>“%1” is not a telephone number.</source>
        <translation>„%1“ ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>Write it with its country code, for example +1 215 555 0100.</source>
        <translation>Schreiben Sie sie mit Landesvorwahl, zum Beispiel +1 215 555 0100.</translation>
    </message>
    <message>
        <source>“%1” is not an attestation level.</source>
        <translation>„%1“ ist keine Attestation-Stufe.</translation>
    </message>
    <message>
        <source>Give A (full), B (partial) or C (gateway).</source>
        <translation>Geben Sie A (voll), B (teilweise) oder C (Gateway) an.</translation>
    </message>
    <message>
        <source>%1: this configuration file cannot be understood. %2</source>
        <translation>%1: Diese Konfigurationsdatei ist nicht verständlich. %2</translation>
    </message>
    <message>
        <source>Mend the place that the details name, then try again. Nothing was changed.</source>
        <translation>Berichtigen Sie die in den Einzelheiten genannte Stelle, und versuchen Sie es dann erneut. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The setting “%1” was not found in the server&apos;s files.</source>
        <translation>Die Einstellung „%1“ wurde in den Dateien des Servers nicht gefunden.</translation>
    </message>
    <message>
        <source>Point at the line that holds it, or let the program add it.</source>
        <translation>Zeigen Sie auf die Zeile, in der sie steht, oder lassen Sie sie hinzufügen.</translation>
    </message>
    <message>
        <source>The setting “%1” could be in more than one line.</source>
        <translation>Die Einstellung „%1“ könnte in mehr als einer Zeile stehen.</translation>
    </message>
    <message>
        <source>Point at the line that is meant.</source>
        <translation>Zeigen Sie auf die gemeinte Zeile.</translation>
    </message>
    <message>
        <source>The value of “%1” cannot be written there. %2</source>
        <translation>Der Wert von „%1“ kann dort nicht geschrieben werden. %2</translation>
    </message>
    <message>
        <source>Choose a value without quotation marks, line breaks and blanks at its ends.</source>
        <translation>Wählen Sie einen Wert ohne Anführungszeichen, Zeilenumbrüche und Leerzeichen an den Enden.</translation>
    </message>
    <message>
        <source>The platform “%1” is not known.</source>
        <translation>Die Plattform „%1“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Choose one of the platforms that the program lists, for example voipnow.</source>
        <translation>Wählen Sie eine der Plattformen, die das Programm auflistet, zum Beispiel voipnow.</translation>
    </message>
    <message>
        <source>%1: this platform description is not right. %2</source>
        <translation>%1: Diese Plattformbeschreibung ist nicht richtig. %2</translation>
    </message>
    <message>
        <source>Mend the description, or remove it so that the built-in one is used.</source>
        <translation>Berichtigen Sie die Beschreibung, oder entfernen Sie sie, damit die eingebaute verwendet wird.</translation>
    </message>
    <message>
        <source>There is no server called “%1”.</source>
        <translation>Es gibt keinen Server namens „%1“.</translation>
    </message>
    <message>
        <source>Look at the list of servers for its name, or add it.</source>
        <translation>Sehen Sie in der Liste der Server nach dem Namen, oder fügen Sie ihn hinzu.</translation>
    </message>
    <message>
        <source>There is no signing identity called “%1”.</source>
        <translation>Es gibt keine Signieridentität namens „%1“.</translation>
    </message>
    <message>
        <source>Look at the list of signing identities for its name, or add it.</source>
        <translation>Sehen Sie in der Liste der Signieridentitäten nach dem Namen, oder fügen Sie sie hinzu.</translation>
    </message>
    <message>
        <source>No trust anchor of “%1” is stored.</source>
        <translation>Kein Vertrauensanker von „%1“ ist gespeichert.</translation>
    </message>
    <message>
        <source>Look at the list of trust anchors for the company&apos;s name.</source>
        <translation>Sehen Sie in der Liste der Vertrauensanker nach dem Namen der Firma.</translation>
    </message>
    <message>
        <source>“%1” is there already.</source>
        <translation>„%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name, or change the one that exists.</source>
        <translation>Wählen Sie einen anderen Namen, oder ändern Sie den vorhandenen Eintrag.</translation>
    </message>
    <message>
        <source>“%1” is in use by %2.</source>
        <translation>„%1“ wird von %2 verwendet.</translation>
    </message>
    <message>
        <source>Take it away there first. Nothing was removed.</source>
        <translation>Entfernen Sie es zuerst dort. Nichts wurde entfernt.</translation>
    </message>
    <message>
        <source>%1: the inventory file is damaged, or a newer program wrote it. It was left as it is.</source>
        <translation>%1: Die Inventardatei ist beschädigt, oder ein neueres Programm hat sie geschrieben. Sie wurde so gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>Put the file back from a backup, or use the newer program. The details say what is wrong.</source>
        <translation>Spielen Sie die Datei aus einer Sicherung zurück, oder verwenden Sie das neuere Programm. Die Einzelheiten sagen, was falsch ist.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the host name and the port, and that the server is up and reachable from here.</source>
        <translation>Prüfen Sie Hostname und Port, und ob der Server läuft und von hier erreichbar ist.</translation>
    </message>
    <message>
        <source>%1 is not known yet. Its host key is %2.</source>
        <translation>%1 ist noch nicht bekannt. Der Host-Schlüssel ist %2.</translation>
    </message>
    <message>
        <source>Compare this fingerprint with the one that the server itself shows, and accept it only if they are the same.</source>
        <translation>Vergleichen Sie diesen Fingerabdruck mit dem, den der Server selbst anzeigt, und nehmen Sie ihn nur an, wenn beide gleich sind.</translation>
    </message>
    <message>
        <source>The host key of %1 is not the one that was accepted before. It is now %2.</source>
        <translation>Der Host-Schlüssel von %1 ist nicht der früher angenommene. Er ist jetzt %2.</translation>
    </message>
    <message>
        <source>Somebody may be in between. Ask who looks after the server. Only if the change was made on purpose, remove the old key and accept the new one.</source>
        <translation>Jemand könnte sich dazwischengeschaltet haben. Fragen Sie, wer den Server betreut. Nur wenn die Änderung gewollt war, entfernen Sie den alten Schlüssel und nehmen den neuen an.</translation>
    </message>
    <message>
        <source>%1 refused the login.</source>
        <translation>%1 hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>Check the user name, the key or password, and that this user may log in there.</source>
        <translation>Prüfen Sie Benutzernamen, Schlüssel oder Passwort, und ob dieser Benutzer sich dort anmelden darf.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Die Verbindung zu %1 ging verloren.</translation>
    </message>
    <message>
        <source>Try again. If a push was under way, look at the server&apos;s state first.</source>
        <translation>Versuchen Sie es erneut. Falls gerade ausgerollt wurde, sehen Sie zuerst den Zustand des Servers an.</translation>
    </message>
    <message>
        <source>A command failed on %1.</source>
        <translation>Ein Befehl auf %1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The details hold what the server said.</source>
        <translation>Die Einzelheiten enthalten, was der Server gesagt hat.</translation>
    </message>
    <message>
        <source>%1 did not allow the login to work as root.</source>
        <translation>%1 hat dieser Anmeldung nicht erlaubt, als root zu arbeiten.</translation>
    </message>
    <message>
        <source>Check that this user may use sudo there, and the password for it.</source>
        <translation>Prüfen Sie, ob dieser Benutzer dort sudo verwenden darf, und das Passwort dafür.</translation>
    </message>
    <message>
        <source>%1 is missing on the server.</source>
        <translation>%1 fehlt auf dem Server.</translation>
    </message>
    <message>
        <source>Check that the platform is right and that the software is installed there.</source>
        <translation>Prüfen Sie, ob die Plattform die richtige und die Software dort installiert ist.</translation>
    </message>
    <message>
        <source>%1 may not be read or changed by this login.</source>
        <translation>%1 darf mit dieser Anmeldung nicht gelesen oder geändert werden.</translation>
    </message>
    <message>
        <source>Log in as root, or allow the login to use sudo.</source>
        <translation>Melden Sie sich als root an, oder erlauben Sie der Anmeldung sudo.</translation>
    </message>
    <message>
        <source>There is no room left on the server for %1.</source>
        <translation>Auf dem Server ist kein Platz mehr für %1.</translation>
    </message>
    <message>
        <source>Free some space on the server, then try again. Its files are as they were.</source>
        <translation>Schaffen Sie Platz auf dem Server, und versuchen Sie es dann erneut. Seine Dateien sind wie zuvor.</translation>
    </message>
    <message>
        <source>%1 is on a file system that cannot be written.</source>
        <translation>%1 liegt auf einem Dateisystem, das nicht beschreibbar ist.</translation>
    </message>
    <message>
        <source>Find out on the server why it is mounted read-only. Its files are as they were.</source>
        <translation>Finden Sie auf dem Server heraus, warum es schreibgeschützt eingehängt ist. Seine Dateien sind wie zuvor.</translation>
    </message>
    <message>
        <source>The plan for %1 is not complete, so it cannot be pushed.</source>
        <translation>Der Plan für %1 ist nicht vollständig und kann deshalb nicht ausgerollt werden.</translation>
    </message>
    <message>
        <source>Look at the plan: it names each setting that needs your word.</source>
        <translation>Sehen Sie den Plan an: Er nennt jede Einstellung, zu der Ihre Entscheidung nötig ist.</translation>
    </message>
    <message>
        <source>The plan for %1 is no longer the one that was shown.</source>
        <translation>Der Plan für %1 ist nicht mehr der, der gezeigt wurde.</translation>
    </message>
    <message>
        <source>Look at the new plan, then push that.</source>
        <translation>Sehen Sie den neuen Plan an, und rollen Sie dann diesen aus.</translation>
    </message>
    <message>
        <source>Somebody else is working on %1. %2</source>
        <translation>Jemand anderes arbeitet gerade an %1. %2</translation>
    </message>
    <message>
        <source>Wait until they are done, then try again.</source>
        <translation>Warten Sie, bis diese Arbeit beendet ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1: nothing was changed, because nobody confirmed it.</source>
        <translation>%1: Nichts wurde geändert, weil niemand zugestimmt hat.</translation>
    </message>
    <message>
        <source>Look at the plan, then confirm the push.</source>
        <translation>Sehen Sie den Plan an, und bestätigen Sie dann das Ausrollen.</translation>
    </message>
    <message>
        <source>The server&apos;s own check refused the new configuration of %1. Nothing was changed.</source>
        <translation>Die eigene Prüfung des Servers hat die neue Konfiguration von %1 abgelehnt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The details hold what the check said. Mend the setting, then push again.</source>
        <translation>Die Einzelheiten enthalten, was die Prüfung gesagt hat. Berichtigen Sie die Einstellung, und rollen Sie dann erneut aus.</translation>
    </message>
    <message>
        <source>%1 does not run.</source>
        <translation>%1 läuft nicht.</translation>
    </message>
    <message>
        <source>Look at the service&apos;s log on the server. The details hold the last lines.</source>
        <translation>Sehen Sie im Protokoll des Dienstes auf dem Server nach. Die Einzelheiten enthalten die letzten Zeilen.</translation>
    </message>
    <message>
        <source>%1: the change could not be proven to work.</source>
        <translation>%1: Es konnte nicht nachgewiesen werden, dass die Änderung wirkt.</translation>
    </message>
    <message>
        <source>The findings say what was seen. Mend that, then push again.</source>
        <translation>Die Befunde sagen, was gesehen wurde. Berichtigen Sie das, und rollen Sie dann erneut aus.</translation>
    </message>
    <message>
        <source>The push to %1 failed, and everything was put back as it was.</source>
        <translation>Das Ausrollen auf %1 ist fehlgeschlagen, und alles wurde in den alten Stand zurückversetzt.</translation>
    </message>
    <message>
        <source>The details say what failed. Mend that, then push again.</source>
        <translation>Die Einzelheiten sagen, was fehlgeschlagen ist. Berichtigen Sie das, und rollen Sie dann erneut aus.</translation>
    </message>
    <message>
        <source>The push to %1 failed, and not everything could be put back.</source>
        <translation>Das Ausrollen auf %1 ist fehlgeschlagen, und nicht alles konnte zurückversetzt werden.</translation>
    </message>
    <message>
        <source>Log in to the server. The details say where the backup is and what is not as it was.</source>
        <translation>Melden Sie sich auf dem Server an. Die Einzelheiten sagen, wo die Sicherung liegt und was nicht wie zuvor ist.</translation>
    </message>
    <message>
        <source>The backup for %1 is no longer on the server.</source>
        <translation>Die Sicherung für %1 ist nicht mehr auf dem Server.</translation>
    </message>
    <message>
        <source>This push cannot be undone by the program. Older ones may still have theirs.</source>
        <translation>Dieses Ausrollen kann das Programm nicht zurücknehmen. Ältere haben ihre Sicherung vielleicht noch.</translation>
    </message>
    <message>
        <source>The program “%1” is not installed here.</source>
        <translation>Das Programm „%1“ ist hier nicht installiert.</translation>
    </message>
    <message>
        <source>On Debian it is in the package %2.</source>
        <translation>Unter Debian ist es im Paket %2.</translation>
    </message>
    <message>
        <source>The practice server is not running.</source>
        <translation>Der Übungsserver läuft nicht.</translation>
    </message>
    <message>
        <source>Start it first.</source>
        <translation>Starten Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>The practice server could not be started: %1.</source>
        <translation>Der Übungsserver konnte nicht gestartet werden: %1.</translation>
    </message>
    <message>
        <source>The details hold what the system said. What had begun was taken away again.</source>
        <translation>Die Einzelheiten enthalten, was das System gesagt hat. Was begonnen war, wurde wieder entfernt.</translation>
    </message>
    <message>
        <source>A test call cannot be placed through %1.</source>
        <translation>Über %1 kann kein Testanruf geführt werden.</translation>
    </message>
    <message>
        <source>The server has no SIP port that can be reached from here. The practice server has one.</source>
        <translation>Der Server hat keinen SIP-Port, der von hier erreichbar ist. Der Übungsserver hat einen.</translation>
    </message>
    <message>
        <source>The test call through %1 did not come out on the other side.</source>
        <translation>Der Testanruf über %1 kam auf der anderen Seite nicht heraus.</translation>
    </message>
    <message>
        <source>Look at the details and the log of Kamailio on that server.</source>
        <translation>Sehen Sie die Einzelheiten und das Protokoll von Kamailio auf jenem Server an.</translation>
    </message>
    <message>
        <source>%1: no line for it was found in %2.</source>
        <translation>%1: Keine Zeile dafür wurde in %2 gefunden.</translation>
    </message>
    <message>
        <source>%1: %2 lines in %3 could be meant.</source>
        <translation>%1: %2 Zeilen in %3 könnten gemeint sein.</translation>
    </message>
    <message>
        <source>%1: line %2 of %3 is not in force, another line overrides it.</source>
        <translation>%1: Zeile %2 von %3 gilt nicht, eine andere Zeile setzt sie außer Kraft.</translation>
    </message>
    <message>
        <source>The line in force is the one that is read and changed.</source>
        <translation>Die geltende Zeile wird gelesen und geändert.</translation>
    </message>
    <message>
        <source>%1: line %2 of %3 is switched off as a comment.</source>
        <translation>%1: Zeile %2 von %3 ist als Kommentar ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1: line %2 of %3 stands in a branch that is not in force.</source>
        <translation>%1: Zeile %2 von %3 steht in einem Zweig, der nicht gilt.</translation>
    </message>
    <message>
        <source>It would count only if the define around it were set.</source>
        <translation>Sie würde nur zählen, wenn das Define um sie herum gesetzt wäre.</translation>
    </message>
    <message>
        <source>%1: the service reads less of line %2 of %3 than is written there.</source>
        <translation>%1: Der Dienst liest von Zeile %2 von %3 weniger, als dort steht.</translation>
    </message>
    <message>
        <source>%1: the line you pointed at is no longer in %2.</source>
        <translation>%1: Die Zeile, auf die Sie gezeigt haben, ist nicht mehr in %2.</translation>
    </message>
    <message>
        <source>Point at the line that holds it now.</source>
        <translation>Zeigen Sie auf die Zeile, in der sie jetzt steht.</translation>
    </message>
    <message>
        <source>%1: line %2 of %3 cannot hold the value “%4”.</source>
        <translation>%1: Zeile %2 von %3 kann den Wert „%4“ nicht aufnehmen.</translation>
    </message>
    <message>
        <source>%1 can be read and understood.</source>
        <translation>%1 ist lesbar und verständlich.</translation>
    </message>
    <message>
        <source>%1 is not on the server.</source>
        <translation>%1 ist nicht auf dem Server.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Somebody put something else in its place. Mend that on the server.</source>
        <translation>Jemand hat etwas anderes an ihre Stelle gesetzt. Berichtigen Sie das auf dem Server.</translation>
    </message>
    <message>
        <source>%1 is larger than the program reads.</source>
        <translation>%1 ist größer, als das Programm liest.</translation>
    </message>
    <message>
        <source>Check that it is the file you meant.</source>
        <translation>Prüfen Sie, ob es die gemeinte Datei ist.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The folder %1 is not on the server.</source>
        <translation>Der Ordner %1 ist nicht auf dem Server.</translation>
    </message>
    <message>
        <source>%1 must belong to %2, and the login %3 may not give files away.</source>
        <translation>%1 muss %2 gehören, und die Anmeldung %3 darf keine Dateien abgeben.</translation>
    </message>
    <message>
        <source>Nobody can say which key lies in %1: the server has no openssl.</source>
        <translation>Niemand kann sagen, welcher Schlüssel in %1 liegt: Auf dem Server fehlt openssl.</translation>
    </message>
    <message>
        <source>Install the package openssl on the server.</source>
        <translation>Installieren Sie das Paket openssl auf dem Server.</translation>
    </message>
    <message>
        <source>The private key in %1 is not the one of the signing identity.</source>
        <translation>Der private Schlüssel in %1 ist nicht der der Signieridentität.</translation>
    </message>
    <message>
        <source>Push to bring the right one there.</source>
        <translation>Rollen Sie aus, um den richtigen dorthin zu bringen.</translation>
    </message>
    <message>
        <source>There is no private key in %1.</source>
        <translation>In %1 ist kein privater Schlüssel.</translation>
    </message>
    <message>
        <source>Push to bring it there.</source>
        <translation>Rollen Sie aus, um ihn dorthin zu bringen.</translation>
    </message>
    <message>
        <source>The private key in %1 cannot be read.</source>
        <translation>Der private Schlüssel in %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check on the server that it is a private key in PEM form.</source>
        <translation>Prüfen Sie auf dem Server, ob es ein privater Schlüssel in PEM-Form ist.</translation>
    </message>
    <message>
        <source>The private key in %1 can be read by others (mode %2).</source>
        <translation>Der private Schlüssel in %1 ist für andere lesbar (Rechte %2).</translation>
    </message>
    <message>
        <source>Push to correct it. Whoever had a login there may have a copy.</source>
        <translation>Rollen Sie aus, um das zu berichtigen. Wer dort eine Anmeldung hatte, hat vielleicht eine Kopie.</translation>
    </message>
    <message>
        <source>%1 does not run on the server.</source>
        <translation>%1 läuft auf dem Server nicht.</translation>
    </message>
    <message>
        <source>A push starts it.</source>
        <translation>Das Ausrollen startet den Dienst.</translation>
    </message>
    <message>
        <source>Somebody else is working on this server: %1.</source>
        <translation>Jemand anderes arbeitet gerade an diesem Server: %1.</translation>
    </message>
    <message>
        <source>Wait until they are done.</source>
        <translation>Warten Sie, bis diese Arbeit beendet ist.</translation>
    </message>
    <message>
        <source>The certificate is valid for another %1 days.</source>
        <translation>Restlaufzeit des Zertifikats in Tagen: %1.</translation>
    </message>
    <message>
        <source>The certificate expired on %1.</source>
        <translation>Das Zertifikat ist am %1 abgelaufen.</translation>
    </message>
    <message>
        <source>Renew it now: verifiers reject every call signed with it.</source>
        <translation>Erneuern Sie es jetzt: Prüfer lehnen jeden damit signierten Anruf ab.</translation>
    </message>
    <message>
        <source>The certificate is valid from %1 on.</source>
        <translation>Das Zertifikat gilt erst ab %1.</translation>
    </message>
    <message>
        <source>Check the clock of this machine.</source>
        <translation>Prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>Order its successor now.</source>
        <translation>Beantragen Sie jetzt das Nachfolgezertifikat.</translation>
    </message>
    <message>
        <source>The trust anchor is in order.</source>
        <translation>Der Vertrauensanker ist in Ordnung.</translation>
    </message>
    <message>
        <source>The trust anchor expired on %1.</source>
        <translation>Der Vertrauensanker ist am %1 abgelaufen.</translation>
    </message>
    <message>
        <source>Replace it with the company&apos;s current root.</source>
        <translation>Ersetzen Sie ihn durch die aktuelle Wurzel der Firma.</translation>
    </message>
    <message>
        <source>The trust anchor is valid from %1 on.</source>
        <translation>Der Vertrauensanker gilt erst ab %1.</translation>
    </message>
    <message>
        <source>%1 is not the certificate of an authority.</source>
        <translation>%1 ist kein Zertifikat einer Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>Take it away, and add the company&apos;s root.</source>
        <translation>Entfernen Sie es, und fügen Sie die Wurzel der Firma hinzu.</translation>
    </message>
    <message>
        <source>Mend the file on the server, then look again.</source>
        <translation>Berichtigen Sie die Datei auf dem Server, und sehen Sie dann erneut nach.</translation>
    </message>
    <message>
        <source>Line %2 of %1 is longer than the program reads; it is left as it is.</source>
        <translation>Zeile %2 von %1 ist länger, als das Programm liest; sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Line %2 of %1 stands before the first section.</source>
        <translation>Zeile %2 von %1 steht vor dem ersten Abschnitt.</translation>
    </message>
    <message>
        <source>The section name in line %2 of %1 has no closing bracket.</source>
        <translation>Dem Abschnittsnamen in Zeile %2 von %1 fehlt die schließende Klammer.</translation>
    </message>
    <message>
        <source>Line %2 of %1 includes %3, which is not looked into.</source>
        <translation>Zeile %2 von %1 bindet %3 ein; dort wird nicht hineingesehen.</translation>
    </message>
    <message>
        <source>A setting that stands there is not seen.</source>
        <translation>Eine Einstellung, die dort steht, wird nicht gesehen.</translation>
    </message>
    <message>
        <source>Line %2 of %1 begins with “%3”, which is not known.</source>
        <translation>Zeile %2 von %1 beginnt mit „%3“, das nicht bekannt ist.</translation>
    </message>
    <message>
        <source>It is left as it is.</source>
        <translation>Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Line %2 of %1 has no “=”.</source>
        <translation>Zeile %2 von %1 hat kein „=“.</translation>
    </message>
    <message>
        <source>%1 runs.</source>
        <translation>%1 läuft.</translation>
    </message>
    <message>
        <source>%1 was started and ended again.</source>
        <translation>%1 wurde gestartet und hat sich wieder beendet.</translation>
    </message>
    <message>
        <source>Look at its log on the server.</source>
        <translation>Sehen Sie im zugehörigen Protokoll auf dem Server nach.</translation>
    </message>
    <message>
        <source>%1 still runs since before the push.</source>
        <translation>%1 läuft noch seit der Zeit vor dem Ausrollen.</translation>
    </message>
    <message>
        <source>Restart it on the server, and look at why its restart command does not.</source>
        <translation>Starten Sie den Dienst auf dem Server neu, und sehen Sie nach, warum sein Neustartbefehl das nicht tut.</translation>
    </message>
    <message>
        <source>The log of %1 says: %2.</source>
        <translation>Das Protokoll von %1 sagt: %2.</translation>
    </message>
    <message>
        <source>Mend what the line names, then push again.</source>
        <translation>Berichtigen Sie, was die Zeile nennt, und rollen Sie dann erneut aus.</translation>
    </message>
    <message>
        <source>The log of %1 shows that it works.</source>
        <translation>Das Protokoll von %1 zeigt, dass der Dienst arbeitet.</translation>
    </message>
    <message>
        <source>The log of %1 does not show the line “%2” that would prove it.</source>
        <translation>Das Protokoll von %1 zeigt die Zeile „%2“ nicht, die es beweisen würde.</translation>
    </message>
    <message>
        <source>A test call proves it.</source>
        <translation>Ein Testanruf beweist es.</translation>
    </message>
    <message>
        <source>The trust anchor of %1 is in %2.</source>
        <translation>Der Vertrauensanker von %1 ist in %2.</translation>
    </message>
    <message>
        <source>The trust anchor of %1 did not arrive in %2.</source>
        <translation>Der Vertrauensanker von %1 kam nicht in %2 an.</translation>
    </message>
    <message>
        <source>Look on the server at why the refresh left it out.</source>
        <translation>Sehen Sie auf dem Server nach, warum die Aktualisierung ihn ausgelassen hat.</translation>
    </message>
    <message>
        <source>%1 is not a root: it was issued by %2.</source>
        <translation>%1 ist keine Wurzel: Das Zertifikat wurde von %2 ausgestellt.</translation>
    </message>
    <message>
        <source>Add the company&apos;s root instead.</source>
        <translation>Fügen Sie stattdessen die Wurzel der Firma hinzu.</translation>
    </message>
    <message>
        <source>The server is as it should be.</source>
        <translation>Der Server ist, wie er sein soll.</translation>
    </message>
    <message>
        <source>The server is not as it should be: %1.</source>
        <translation>Der Server ist nicht, wie er sein soll: %1.</translation>
    </message>
    <message>
        <source>Look at the plan, then push again.</source>
        <translation>Sehen Sie den Plan an, und rollen Sie dann erneut aus.</translation>
    </message>
    <message>
        <source>%1 is as it was before.</source>
        <translation>%1 ist wie zuvor.</translation>
    </message>
    <message>
        <source>%1 is not as it was before.</source>
        <translation>%1 ist nicht wie zuvor.</translation>
    </message>
    <message>
        <source>Look at it on the server.</source>
        <translation>Sehen Sie auf dem Server nach.</translation>
    </message>
    <message>
        <source>%1: there is no certificate.</source>
        <translation>%1: Es gibt kein Zertifikat.</translation>
    </message>
    <message>
        <source>Add the signing identity again, with its certificate.</source>
        <translation>Fügen Sie die Signieridentität noch einmal hinzu, mit ihrem Zertifikat.</translation>
    </message>
    <message>
        <source>The certificates are in the wrong order: after %1 should come that of %2.</source>
        <translation>Die Zertifikate stehen in der falschen Reihenfolge: Nach %1 sollte das von %2 kommen.</translation>
    </message>
    <message>
        <source>Put them in order in the file behind the certificate address, the signing one first.</source>
        <translation>Ordnen Sie sie in der Datei hinter der Zertifikatsadresse, das signierende zuerst.</translation>
    </message>
    <message>
        <source>After %1 the certificate of %2 is missing.</source>
        <translation>Nach %1 fehlt das Zertifikat von %2.</translation>
    </message>
    <message>
        <source>Put it into the file behind the certificate address.</source>
        <translation>Nehmen Sie es in die Datei hinter der Zertifikatsadresse auf.</translation>
    </message>
    <message>
        <source>The certificate of the authority %1 expired on %2.</source>
        <translation>Das Zertifikat der Zertifizierungsstelle %1 ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>Ask the authority for a current chain.</source>
        <translation>Fordern Sie bei der Zertifizierungsstelle eine aktuelle Kette an.</translation>
    </message>
    <message>
        <source>%1 signed itself, so no verifier trusts it.</source>
        <translation>%1 hat sich selbst signiert, deshalb vertraut kein Prüfer dem Zertifikat.</translation>
    </message>
    <message>
        <source>Order a certificate from an approved authority.</source>
        <translation>Beantragen Sie ein Zertifikat bei einer zugelassenen Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>The chain holds the signing certificate alone, without that of %1.</source>
        <translation>Die Kette enthält nur das signierende Zertifikat, ohne das von %1.</translation>
    </message>
    <message>
        <source>Verifiers may need it: put it into the file behind the certificate address.</source>
        <translation>Prüfer brauchen es vielleicht: Nehmen Sie es in die Datei hinter der Zertifikatsadresse auf.</translation>
    </message>
    <message>
        <source>Connected to the server</source>
        <translation>Mit dem Server verbunden</translation>
    </message>
    <message>
        <source>Looked at the server as it is</source>
        <translation>Server angesehen, wie er ist</translation>
    </message>
    <message>
        <source>Locked for you</source>
        <translation>Für Sie gesperrt</translation>
    </message>
    <message>
        <source>Still as it was shown</source>
        <translation>Noch wie gezeigt</translation>
    </message>
    <message>
        <source>New files laid ready</source>
        <translation>Neue Dateien bereitgelegt</translation>
    </message>
    <message>
        <source>Checked by the server&apos;s own Kamailio</source>
        <translation>Von Kamailio auf dem Server geprüft</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Still as it was, right before the swap</source>
        <translation>Noch wie zuvor, unmittelbar vor dem Tausch</translation>
    </message>
    <message>
        <source>New files in place</source>
        <translation>Neue Dateien eingesetzt</translation>
    </message>
    <message>
        <source>Trust anchors refreshed</source>
        <translation>Vertrauensanker aktualisiert</translation>
    </message>
    <message>
        <source>Services restarted or reloaded</source>
        <translation>Dienste neu gestartet oder neu geladen</translation>
    </message>
    <message>
        <source>Proven to work</source>
        <translation>Wirkung nachgewiesen</translation>
    </message>
    <message>
        <source>Everything put back as it was</source>
        <translation>Alles in den alten Stand zurückversetzt</translation>
    </message>
    <message>
        <source>Lock released</source>
        <translation>Sperre aufgehoben</translation>
    </message>
    <message>
        <source>Laid out as a VoipNow server</source>
        <translation>Als VoipNow-Server eingerichtet</translation>
    </message>
    <message>
        <source>Keys for the login made</source>
        <translation>Schlüssel für die Anmeldung erzeugt</translation>
    </message>
    <message>
        <source>SSH server started</source>
        <translation>SSH-Server gestartet</translation>
    </message>
    <message>
        <source>Kamailio started</source>
        <translation>Kamailio gestartet</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>Syntax</translation>
    </message>
    <message>
        <source>Token type</source>
        <translation>Token-Typ</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>PASSporT type</source>
        <translation>PASSporT-Typ</translation>
    </message>
    <message>
        <source>Certificate address</source>
        <translation>Zertifikatsadresse</translation>
    </message>
    <message>
        <source>Header parameters</source>
        <translation>Header-Parameter</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Canonical form</source>
        <translation>Kanonische Form</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>Aktualität</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Chain of trust</source>
        <translation>Vertrauenskette</translation>
    </message>
    <message>
        <source>Numbers of the certificate</source>
        <translation>Nummern des Zertifikats</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Calling number</source>
        <translation>Anrufende Nummer</translation>
    </message>
    <message>
        <source>Called number</source>
        <translation>Angerufene Nummer</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Trust anchor</source>
        <translation>Vertrauensanker</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Path of the private key</source>
        <translation>Schlüsselpfad</translation>
    </message>
    <message>
        <source>Calls without identity</source>
        <translation>Anrufe ohne Identität</translation>
    </message>
    <message>
        <source>Calls with a valid identity</source>
        <translation>Anrufe mit gültiger Identität</translation>
    </message>
    <message>
        <source>Calls whose identity failed</source>
        <translation>Anrufe mit fehlgeschlagener Identität</translation>
    </message>
    <message>
        <source>Text before the name, identity missing</source>
        <translation>Text vor dem Namen, Identität fehlt</translation>
    </message>
    <message>
        <source>Text after the name, identity missing</source>
        <translation>Text nach dem Namen, Identität fehlt</translation>
    </message>
    <message>
        <source>Text before the name, identity valid</source>
        <translation>Text vor dem Namen, Identität gültig</translation>
    </message>
    <message>
        <source>Text after the name, identity valid</source>
        <translation>Text nach dem Namen, Identität gültig</translation>
    </message>
    <message>
        <source>Text before the name, identity failed</source>
        <translation>Text vor dem Namen, Identität fehlgeschlagen</translation>
    </message>
    <message>
        <source>Text after the name, identity failed</source>
        <translation>Text nach dem Namen, Identität fehlgeschlagen</translation>
    </message>
    <message>
        <source>Calls in progress on this server end.</source>
        <translation>Laufende Anrufe auf diesem Server enden.</translation>
    </message>
    <message>
        <source>Not looked at, because the %1 could not be read.</source>
        <translation>Nicht geprüft, weil der Teil „%1“ nicht gelesen werden konnte.</translation>
    </message>
    <message>
        <source>See what is said about the syntax.</source>
        <translation>Sehen Sie, was zur Syntax gesagt ist.</translation>
    </message>
    <message>
        <source>Not looked at: the token is in compact form and does not carry this part.</source>
        <translation>Nicht geprüft: Das Token hat die kompakte Form und trägt diesen Teil nicht.</translation>
    </message>
    <message>
        <source>Not looked at, because verification was not asked for.</source>
        <translation>Nicht geprüft, weil keine Verifizierung verlangt war.</translation>
    </message>
    <message>
        <source>Not looked at: a public key was given, and no certificate.</source>
        <translation>Nicht geprüft: Es wurde ein öffentlicher Schlüssel angegeben und kein Zertifikat.</translation>
    </message>
    <message>
        <source>Not looked at: there is no certificate to check with. The header says it is at “%1”.</source>
        <translation>Nicht geprüft: Es gibt kein Zertifikat zum Prüfen. Der Header sagt, es sei bei „%1“.</translation>
    </message>
    <message>
        <source>Give the certificate or the public key.</source>
        <translation>Geben Sie das Zertifikat oder den öffentlichen Schlüssel an.</translation>
    </message>
    <message>
        <source>The header is well formed.</source>
        <translation>Der Header ist wohlgeformt.</translation>
    </message>
    <message>
        <source>There is no token in this header.</source>
        <translation>In diesem Header ist kein Token.</translation>
    </message>
    <message>
        <source>Check that the whole header was copied.</source>
        <translation>Prüfen Sie, ob der ganze Header kopiert wurde.</translation>
    </message>
    <message>
        <source>The %1 of the token is empty.</source>
        <translation>Der Teil „%1“ des Tokens ist leer.</translation>
    </message>
    <message>
        <source>The %1 of the token is larger than %2 bytes.</source>
        <translation>Der Teil „%1“ des Tokens ist größer als %2 Byte.</translation>
    </message>
    <message>
        <source>Ask the sender of the call to mend its signing software.</source>
        <translation>Bitten Sie den Absender des Anrufs, seine Signiersoftware zu berichtigen.</translation>
    </message>
    <message>
        <source>There is a blank or a line break inside the token.</source>
        <translation>Im Token ist ein Leerzeichen oder ein Zeilenumbruch.</translation>
    </message>
    <message>
        <source>The %1 of the token is not base64url.</source>
        <translation>Der Teil „%1“ des Tokens ist kein base64url.</translation>
    </message>
    <message>
        <source>Check that it was copied without changes; “=”, “+” and “/” must not stand in it.</source>
        <translation>Prüfen Sie, ob er unverändert kopiert wurde; „=“, „+“ und „/“ dürfen darin nicht stehen.</translation>
    </message>
    <message>
        <source>The %1 is not JSON: it breaks off at byte %2.</source>
        <translation>Der Teil „%1“ ist kein JSON: Er bricht bei Byte %2 ab.</translation>
    </message>
    <message>
        <source>The %1 is JSON, but not an object.</source>
        <translation>Der Teil „%1“ ist JSON, aber kein Objekt.</translation>
    </message>
    <message>
        <source>The %1 holds the key “%2” more than once.</source>
        <translation>Der Teil „%1“ enthält den Schlüssel „%2“ mehr als einmal.</translation>
    </message>
    <message>
        <source>Verifiers may each take another one, so none can be trusted.</source>
        <translation>Jeder Prüfer nimmt vielleicht einen anderen, deshalb ist keinem zu trauen.</translation>
    </message>
    <message>
        <source>The %1 is nested deeper than %2 levels.</source>
        <translation>Der Teil „%1“ ist tiefer als %2 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>The token says it is a PASSporT.</source>
        <translation>Das Token sagt, dass es ein PASSporT ist.</translation>
    </message>
    <message>
        <source>The token does not say that it is a PASSporT: “typ” is missing.</source>
        <translation>Das Token sagt nicht, dass es ein PASSporT ist: „typ“ fehlt.</translation>
    </message>
    <message>
        <source>“typ” is not a text.</source>
        <translation>„typ“ ist kein Text.</translation>
    </message>
    <message>
        <source>“typ” is “%1” instead of “passport”.</source>
        <translation>„typ“ ist „%1“ statt „passport“.</translation>
    </message>
    <message>
        <source>The token is signed with ES256.</source>
        <translation>Das Token ist mit ES256 signiert.</translation>
    </message>
    <message>
        <source>The token does not say how it is signed: “alg” is missing.</source>
        <translation>Das Token sagt nicht, wie es signiert ist: „alg“ fehlt.</translation>
    </message>
    <message>
        <source>“alg” is not a text.</source>
        <translation>„alg“ ist kein Text.</translation>
    </message>
    <message>
        <source>“alg” is “%1” instead of ES256.</source>
        <translation>„alg“ ist „%1“ statt ES256.</translation>
    </message>
    <message>
        <source>STIR/SHAKEN allows ES256 only.</source>
        <translation>STIR/SHAKEN erlaubt nur ES256.</translation>
    </message>
    <message>
        <source>The PASSporT type is known.</source>
        <translation>Der PASSporT-Typ ist bekannt.</translation>
    </message>
    <message>
        <source>“ppt” is not a text.</source>
        <translation>„ppt“ ist kein Text.</translation>
    </message>
    <message>
        <source>A PASSporT of type “%1” must not be sent in compact form.</source>
        <translation>Ein PASSporT des Typs „%1“ darf nicht in kompakter Form gesendet werden.</translation>
    </message>
    <message>
        <source>The PASSporT type “%1” is not registered, so verifiers ignore this header.</source>
        <translation>Der PASSporT-Typ „%1“ ist nicht registriert, deshalb übergehen Prüfer diesen Header.</translation>
    </message>
    <message>
        <source>The header writes ppt=&quot;%1&quot; in quotation marks.</source>
        <translation>Der Header schreibt ppt=&quot;%1&quot; in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Harmless: both spellings are seen in real calls.</source>
        <translation>Harmlos: Beide Schreibweisen kommen in echten Anrufen vor.</translation>
    </message>
    <message>
        <source>The certificate is at %1.</source>
        <translation>Das Zertifikat ist bei %1.</translation>
    </message>
    <message>
        <source>The token does not say where its certificate is: “x5u” is missing.</source>
        <translation>Das Token sagt nicht, wo sein Zertifikat ist: „x5u“ fehlt.</translation>
    </message>
    <message>
        <source>“x5u” is not a text.</source>
        <translation>„x5u“ ist kein Text.</translation>
    </message>
    <message>
        <source>The certificate address “%1” does not begin with https://.</source>
        <translation>Die Zertifikatsadresse „%1“ beginnt nicht mit https://.</translation>
    </message>
    <message>
        <source>The certificate address “%1” has a blank in it or around it.</source>
        <translation>Die Zertifikatsadresse „%1“ enthält innen oder außen ein Leerzeichen.</translation>
    </message>
    <message>
        <source>Take the blank out on the server that signs.</source>
        <translation>Entfernen Sie das Leerzeichen auf dem signierenden Server.</translation>
    </message>
    <message>
        <source>The certificate address “%1” names no host.</source>
        <translation>Die Zertifikatsadresse „%1“ nennt keinen Host.</translation>
    </message>
    <message>
        <source>Set the whole address on the server that signs.</source>
        <translation>Setzen Sie auf dem signierenden Server die ganze Adresse.</translation>
    </message>
    <message>
        <source>The certificate address %1 is not encrypted.</source>
        <translation>Die Zertifikatsadresse %1 ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>The certificate address %1 begins with “%2”, which most verifiers do not fetch.</source>
        <translation>Die Zertifikatsadresse %1 beginnt mit „%2“; die meisten Prüfer rufen das nicht ab.</translation>
    </message>
    <message>
        <source>The certificate address %1 uses port %2.</source>
        <translation>Die Zertifikatsadresse %1 verwendet Port %2.</translation>
    </message>
    <message>
        <source>The certificate address %1 holds a user name.</source>
        <translation>Die Zertifikatsadresse %1 enthält einen Benutzernamen.</translation>
    </message>
    <message>
        <source>The certificate address %1 has a part behind “?”.</source>
        <translation>Die Zertifikatsadresse %1 hat einen Teil hinter „?“.</translation>
    </message>
    <message>
        <source>The certificate address %1 has a part behind “#”.</source>
        <translation>Die Zertifikatsadresse %1 hat einen Teil hinter „#“.</translation>
    </message>
    <message>
        <source>The parameters of the header agree with the token.</source>
        <translation>Die Parameter des Headers stimmen mit dem Token überein.</translation>
    </message>
    <message>
        <source>The header says alg=%1, the token says “%2”.</source>
        <translation>Der Header sagt alg=%1, das Token sagt „%2“.</translation>
    </message>
    <message>
        <source>The header says ppt=%1, the token says “%2”.</source>
        <translation>Der Header sagt ppt=%1, das Token sagt „%2“.</translation>
    </message>
    <message>
        <source>The header says the certificate is at %1, the token says at %2.</source>
        <translation>Der Header sagt, das Zertifikat sei bei %1, das Token sagt, bei %2.</translation>
    </message>
    <message>
        <source>Verifiers fetch from either. Both must be the same address.</source>
        <translation>Prüfer rufen mal von der einen, mal von der anderen ab. Beide müssen dieselbe Adresse sein.</translation>
    </message>
    <message>
        <source>The header has an empty address: info=&lt;&gt;.</source>
        <translation>Der Header hat eine leere Adresse: info=&lt;&gt;.</translation>
    </message>
    <message>
        <source>The header does not repeat the certificate&apos;s address: “info” is missing.</source>
        <translation>Der Header wiederholt die Zertifikatsadresse nicht: „info“ fehlt.</translation>
    </message>
    <message>
        <source>The address %1 stands in “info” without &lt; and &gt;.</source>
        <translation>Die Adresse %1 steht in „info“ ohne &lt; und &gt;.</translation>
    </message>
    <message>
        <source>A “;” is missing between two parameters.</source>
        <translation>Zwischen zwei Parametern fehlt ein „;“.</translation>
    </message>
    <message>
        <source>The token is of type “%1”, and the header does not say so.</source>
        <translation>Das Token ist vom Typ „%1“, und der Header sagt es nicht.</translation>
    </message>
    <message>
        <source>All claims are there and of the right kind.</source>
        <translation>Alle Claims sind vorhanden und von der richtigen Art.</translation>
    </message>
    <message>
        <source>The claim “%1” is missing.</source>
        <translation>Der Claim „%1“ fehlt.</translation>
    </message>
    <message>
        <source>The claim “%1” is of the wrong kind; it should be: %2.</source>
        <translation>Der Claim „%1“ ist von der falschen Art; er sollte sein: %2.</translation>
    </message>
    <message>
        <source>The claim “%1” is empty.</source>
        <translation>Der Claim „%1“ ist leer.</translation>
    </message>
    <message>
        <source>The time of signing (iat) is the text “%1” instead of a number.</source>
        <translation>Der Zeitpunkt der Signatur (iat) ist der Text „%1“ statt einer Zahl.</translation>
    </message>
    <message>
        <source>The time of signing (iat) is %1, which cannot be.</source>
        <translation>Der Zeitpunkt der Signatur (iat) ist %1, was nicht sein kann.</translation>
    </message>
    <message>
        <source>The attestation is “%1” instead of A, B or C.</source>
        <translation>Die Attestation ist „%1“ statt A, B oder C.</translation>
    </message>
    <message>
        <source>The token names more than one caller.</source>
        <translation>Das Token nennt mehr als einen Anrufer.</translation>
    </message>
    <message>
        <source>“%1” is “%2”, with a plus sign.</source>
        <translation>„%1“ ist „%2“, mit einem Pluszeichen.</translation>
    </message>
    <message>
        <source>“%1” is “%2”, which is not digits only.</source>
        <translation>„%1“ ist „%2“, was nicht nur aus Ziffern besteht.</translation>
    </message>
    <message>
        <source>“%1” is “%2”: it begins with 0, as numbers within one country do.</source>
        <translation>„%1“ ist „%2“: Es beginnt mit 0 wie Nummern innerhalb eines Landes.</translation>
    </message>
    <message>
        <source>“%1” is “%2”, which is too short for a number with its country code.</source>
        <translation>„%1“ ist „%2“, was für eine Nummer mit Landesvorwahl zu kurz ist.</translation>
    </message>
    <message>
        <source>The origin identifier “%1” is not a UUID.</source>
        <translation>Die Herkunftskennung „%1“ ist keine UUID.</translation>
    </message>
    <message>
        <source>Harmless to most verifiers.</source>
        <translation>Harmlos für die meisten Prüfer.</translation>
    </message>
    <message>
        <source>The token is written in canonical form.</source>
        <translation>Das Token ist in kanonischer Form geschrieben.</translation>
    </message>
    <message>
        <source>The %1 has blanks between its parts.</source>
        <translation>Der Teil „%1“ hat Leerzeichen zwischen seinen Bestandteilen.</translation>
    </message>
    <message>
        <source>Only matters where a verifier builds the token anew.</source>
        <translation>Das zählt nur, wo ein Prüfer das Token neu aufbaut.</translation>
    </message>
    <message>
        <source>The keys of the %1 are not in alphabetical order, from “%2” on.</source>
        <translation>Die Schlüssel im Teil „%1“ sind ab „%2“ nicht in alphabetischer Reihenfolge.</translation>
    </message>
    <message>
        <source>The %1 holds the number %2, which is not a plain integer.</source>
        <translation>Der Teil „%1“ enthält die Zahl %2, die keine einfache ganze Zahl ist.</translation>
    </message>
    <message>
        <source>An old header may be a copied one. For a header out of a log this is expected. Otherwise check the clocks of both servers.</source>
        <translation>Ein alter Header kann ein kopierter sein. Bei einem Header aus einem Protokoll ist das zu erwarten. Prüfen Sie sonst die Uhren beider Server.</translation>
    </message>
    <message>
        <source>Check the clocks of both servers.</source>
        <translation>Prüfen Sie die Uhren beider Server.</translation>
    </message>
    <message>
        <source>Not looked at: the token does not say when it was signed.</source>
        <translation>Nicht geprüft: Das Token sagt nicht, wann es signiert wurde.</translation>
    </message>
    <message>
        <source>For a header out of a log this is expected.</source>
        <translation>Bei einem Header aus einem Protokoll ist das zu erwarten.</translation>
    </message>
    <message>
        <source>The certificate of %1 is valid until %2.</source>
        <translation>Das Zertifikat von %1 gilt bis %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 has a key of kind %2; only P-256 can sign calls.</source>
        <translation>Das Zertifikat von %1 hat einen Schlüssel der Art %2; nur P-256 kann Anrufe signieren.</translation>
    </message>
    <message>
        <source>The sender needs another certificate.</source>
        <translation>Der Absender braucht ein anderes Zertifikat.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2; the call is of %3.</source>
        <translation>Das Zertifikat von %1 ist am %2 abgelaufen; der Anruf ist vom %3.</translation>
    </message>
    <message>
        <source>The sender must renew it.</source>
        <translation>Der Absender muss es erneuern.</translation>
    </message>
    <message>
        <source>The certificate of %1 is valid from %2 on; the call is of %3.</source>
        <translation>Das Zertifikat von %1 gilt erst ab %2; der Anruf ist vom %3.</translation>
    </message>
    <message>
        <source>The call is signed with the certificate of an authority, %1.</source>
        <translation>Der Anruf ist mit dem Zertifikat einer Zertifizierungsstelle signiert, %1.</translation>
    </message>
    <message>
        <source>The chain of certificates holds.</source>
        <translation>Die Zertifikatskette hält.</translation>
    </message>
    <message>
        <source>The sender must offer a current chain.</source>
        <translation>Der Absender muss eine aktuelle Kette anbieten.</translation>
    </message>
    <message>
        <source>The certificate leads to %1, which is not among your trust anchors.</source>
        <translation>Das Zertifikat führt zu %1; diese Stelle ist nicht unter Ihren Vertrauensankern.</translation>
    </message>
    <message>
        <source>If this authority is approved in your country, add its root to your trust anchors.</source>
        <translation>Ist diese Zertifizierungsstelle in Ihrem Land zugelassen, nehmen Sie ihre Wurzel in Ihre Vertrauensanker auf.</translation>
    </message>
    <message>
        <source>The certificate that issued %1 is missing.</source>
        <translation>Das Zertifikat, das %1 ausgestellt hat, fehlt.</translation>
    </message>
    <message>
        <source>The sender&apos;s address must offer the whole chain. If only the root is missing, add it to your trust anchors.</source>
        <translation>Die Adresse des Absenders muss die ganze Kette anbieten. Fehlt nur die Wurzel, nehmen Sie sie in Ihre Vertrauensanker auf.</translation>
    </message>
    <message>
        <source>The signature on the certificate %1 does not hold.</source>
        <translation>Die Signatur auf dem Zertifikat %1 stimmt nicht.</translation>
    </message>
    <message>
        <source>Do not trust this call.</source>
        <translation>Vertrauen Sie diesem Anruf nicht.</translation>
    </message>
    <message>
        <source>%1 issued a certificate and is no authority.</source>
        <translation>%1 hat ein Zertifikat ausgestellt und ist keine Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>The chain of trust breaks at %1: %2.</source>
        <translation>Die Vertrauenskette bricht bei %1: %2.</translation>
    </message>
    <message>
        <source>Not looked at: there are no trust anchors to lead to.</source>
        <translation>Nicht geprüft: Es gibt keine Vertrauensanker, zu denen die Kette führen könnte.</translation>
    </message>
    <message>
        <source>Add the roots that are approved in your country.</source>
        <translation>Fügen Sie die Wurzeln hinzu, die in Ihrem Land zugelassen sind.</translation>
    </message>
    <message>
        <source>The certificate speaks for %1.</source>
        <translation>Das Zertifikat spricht für %1.</translation>
    </message>
    <message>
        <source>The certificate of %1 does not say for which numbers it speaks.</source>
        <translation>Das Zertifikat von %1 sagt nicht, für welche Nummern es spricht.</translation>
    </message>
    <message>
        <source>It is not made for signing calls. The certificate needs a TNAuthList.</source>
        <translation>Es ist nicht für das Signieren von Anrufen gemacht. Das Zertifikat braucht eine TNAuthList.</translation>
    </message>
    <message>
        <source>The list of numbers in the certificate of %1 cannot be read.</source>
        <translation>Die Nummernliste im Zertifikat von %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The authority must issue it anew.</source>
        <translation>Die Zertifizierungsstelle muss es neu ausstellen.</translation>
    </message>
    <message>
        <source>The calling number %1 is not among those the certificate speaks for: %2.</source>
        <translation>Die anrufende Nummer %1 ist nicht unter denen, für die das Zertifikat spricht: %2.</translation>
    </message>
    <message>
        <source>The sender signs with a certificate that does not cover this number.</source>
        <translation>Der Absender signiert mit einem Zertifikat, das diese Nummer nicht abdeckt.</translation>
    </message>
    <message>
        <source>The signature holds.</source>
        <translation>Die Signatur stimmt.</translation>
    </message>
    <message>
        <source>The signature does not hold for the key that was given.</source>
        <translation>Die Signatur stimmt nicht zum angegebenen Schlüssel.</translation>
    </message>
    <message>
        <source>Either the header was changed on its way, or it was signed with another key than that of the certificate.</source>
        <translation>Entweder wurde der Header unterwegs geändert, oder er wurde mit einem anderen Schlüssel signiert als dem des Zertifikats.</translation>
    </message>
    <message>
        <source>The signature is %1 bytes long instead of 64.</source>
        <translation>Die Signatur ist %1 Byte lang statt 64.</translation>
    </message>
    <message>
        <source>The sender&apos;s software does not write signatures as RFC 7518 says.</source>
        <translation>Die Software des Absenders schreibt Signaturen nicht so, wie RFC 7518 es sagt.</translation>
    </message>
    <message>
        <source>The key that was given is of kind %1; only P-256 can sign calls.</source>
        <translation>Der angegebene Schlüssel ist von der Art %1; nur P-256 kann Anrufe signieren.</translation>
    </message>
    <message>
        <source>Not looked at: the token says it is signed with %1.</source>
        <translation>Nicht geprüft: Das Token sagt, es sei mit %1 signiert.</translation>
    </message>
    <message>
        <source>The calling number %1 is that of the message.</source>
        <translation>Die anrufende Nummer %1 ist die der Nachricht.</translation>
    </message>
    <message>
        <source>The token speaks for %1, the message comes from %2.</source>
        <translation>Das Token spricht für %1, die Nachricht kommt von %2.</translation>
    </message>
    <message>
        <source>Sign with the number that the message shows in P-Asserted-Identity or From.</source>
        <translation>Signieren Sie mit der Nummer, die die Nachricht in P-Asserted-Identity oder From zeigt.</translation>
    </message>
    <message>
        <source>The token speaks for %1, the message comes from %2: the country code is on one side only.</source>
        <translation>Das Token spricht für %1, die Nachricht kommt von %2: Die Landesvorwahl steht nur auf einer Seite.</translation>
    </message>
    <message>
        <source>Write the number the same way on both sides.</source>
        <translation>Schreiben Sie die Nummer auf beiden Seiten gleich.</translation>
    </message>
    <message>
        <source>Not looked at: the caller in the token is not a telephone number.</source>
        <translation>Nicht geprüft: Der Anrufer im Token ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>Not looked at: the message around the header is not known.</source>
        <translation>Nicht geprüft: Die Nachricht um den Header ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Not looked at: the message names the caller as “%1”.</source>
        <translation>Nicht geprüft: Die Nachricht nennt den Anrufer „%1“.</translation>
    </message>
    <message>
        <source>The called number %1 is that of the message.</source>
        <translation>Die angerufene Nummer %1 ist die der Nachricht.</translation>
    </message>
    <message>
        <source>Asterisk does not look at this; other verifiers reject the call.</source>
        <translation>Asterisk sieht das nicht an; andere Prüfer lehnen den Anruf ab.</translation>
    </message>
    <message>
        <source>Not looked at: the called party in the token is not a telephone number.</source>
        <translation>Nicht geprüft: Der Angerufene im Token ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>Not looked at: the message names the called party as “%1”.</source>
        <translation>Nicht geprüft: Die Nachricht nennt den Angerufenen „%1“.</translation>
    </message>
    <message>
        <source>Line %2 of %1 defines “%3” a second time; Kamailio does not start with that.</source>
        <translation>Zeile %2 von %1 definiert „%3“ ein zweites Mal; damit startet Kamailio nicht.</translation>
    </message>
    <message>
        <source>Whether the condition in line %2 of %1 holds cannot be told from here.</source>
        <translation>Ob die Bedingung in Zeile %2 von %1 zutrifft, ist von hier aus nicht zu erkennen.</translation>
    </message>
    <message>
        <source>Calls being set up, registrations kept in memory and dialog state are forgotten; calls in progress keep talking.</source>
        <translation>Anrufe im Aufbau, im Speicher gehaltene Registrierungen und Dialogzustände gehen verloren; laufende Gespräche gehen weiter.</translation>
    </message>
    <message>
        <source>Check that the number is complete before it is signed.</source>
        <translation>Prüfen Sie, ob die Nummer vollständig ist, bevor sie signiert wird.</translation>
    </message>
    <message>
        <source>%1: this is not a list of revocations that can be used. %2</source>
        <translation>%1: Das ist keine verwendbare Sperrliste. %2</translation>
    </message>
    <message>
        <source>Give a CRL in PEM or DER form, as the authority publishes it.</source>
        <translation>Geben Sie eine CRL in PEM- oder DER-Form an, so wie die Zertifizierungsstelle sie veröffentlicht.</translation>
    </message>
    <message>
        <source>%1: this kind of packet capture is not read (%2).</source>
        <translation>%1: Diese Art von Paketmitschnitt wird nicht gelesen (%2).</translation>
    </message>
    <message>
        <source>Captures of Ethernet, of &quot;any&quot; interface and of plain IP are read, one kind in a file. Split the file by interface, or capture again with tcpdump -i any -w FILE.</source>
        <translation>Gelesen werden Mitschnitte von Ethernet, der Schnittstelle „any“ und reinem IP, eine Art je Datei. Teilen Sie die Datei nach Schnittstellen auf, oder schneiden Sie noch einmal mit, mit tcpdump -i any -w DATEI.</translation>
    </message>
    <message>
        <source>%1: the capture breaks off or is damaged (%2).</source>
        <translation>%1: Der Mitschnitt bricht ab oder ist beschädigt (%2).</translation>
    </message>
    <message>
        <source>What stands before that place was read. Check that the file was copied completely, and that the capture was ended before.</source>
        <translation>Was vor dieser Stelle steht, wurde gelesen. Prüfen Sie, ob die Datei vollständig kopiert und der Mitschnitt vorher beendet wurde.</translation>
    </message>
    <message>
        <source>The caller&apos;s card stands in the token (jcd) and is pointed to as well (jcl).</source>
        <translation>Die Visitenkarte des Anrufers steht im Token (jcd), und zugleich wird auf sie verwiesen (jcl).</translation>
    </message>
    <message>
        <source>RFC 9795 allows one of them.</source>
        <translation>RFC 9795 erlaubt nur eines von beiden.</translation>
    </message>
    <message>
        <source>“%1” is %2, which does not begin with https://.</source>
        <translation>„%1“ ist %2, was nicht mit https:// beginnt.</translation>
    </message>
    <message>
        <source>Telephones do not show what they fetch without encryption.</source>
        <translation>Telefone zeigen nicht an, was sie unverschlüsselt abrufen.</translation>
    </message>
    <message>
        <source>“%1” is no priority: it should be a name, a dot and a level, such as ets.0.</source>
        <translation>„%1“ ist keine Priorität: Es sollte ein Name, ein Punkt und eine Stufe sein, etwa ets.0.</translation>
    </message>
    <message>
        <source>The claim “sph” is “%1” instead of “psap-callback”.</source>
        <translation>Der Claim „sph“ ist „%1“ statt „psap-callback“.</translation>
    </message>
    <message>
        <source>RFC 9027 knows no other value: the whole token fails.</source>
        <translation>RFC 9027 kennt keinen anderen Wert: Das ganze Token ist ungültig.</translation>
    </message>
    <message>
        <source>The claim “sph” stands in a token that claims no priority of esnet.</source>
        <translation>Der Claim „sph“ steht in einem Token, das keine Priorität aus esnet beansprucht.</translation>
    </message>
    <message>
        <source>RFC 9027 allows it for emergency callbacks only.</source>
        <translation>RFC 9027 erlaubt ihn nur für Rückrufe der Notrufabfragestelle.</translation>
    </message>
    <message>
        <source>The digest “%1” of a media key is not plain hexadecimal.</source>
        <translation>Die Prüfsumme „%1“ eines Medienschlüssels ist nicht rein hexadezimal.</translation>
    </message>
    <message>
        <source>RFC 8225 wants it without colons.</source>
        <translation>RFC 8225 verlangt sie ohne Doppelpunkte.</translation>
    </message>
    <message>
        <source>The media keys are not in order.</source>
        <translation>Die Medienschlüssel sind nicht sortiert.</translation>
    </message>
    <message>
        <source>A token of type div holds another token (opt).</source>
        <translation>Ein Token des Typs div enthält ein weiteres Token (opt).</translation>
    </message>
    <message>
        <source>RFC 8946 allows that in div-o only.</source>
        <translation>RFC 8946 erlaubt das nur in div-o.</translation>
    </message>
    <message>
        <source>The token within (opt) is in compact form.</source>
        <translation>Das enthaltene Token (opt) hat die kompakte Form.</translation>
    </message>
    <message>
        <source>RFC 8946 wants the full form: there is no message to rebuild it from.</source>
        <translation>RFC 8946 verlangt die volle Form: Es gibt keine Nachricht, aus der es sich neu aufbauen ließe.</translation>
    </message>
    <message>
        <source>Not looked at: a priority is signed by whoever grants it, not by the caller&apos;s provider.</source>
        <translation>Nicht geprüft: Eine Priorität signiert, wer sie gewährt, nicht der Anbieter des Anrufers.</translation>
    </message>
    <message>
        <source>What the token says about the caller agrees with its digests.</source>
        <translation>Was das Token über den Anrufer sagt, stimmt mit seinen Prüfsummen überein.</translation>
    </message>
    <message>
        <source>The digest for %1, “%2”, is not of sha256, sha384 or sha512.</source>
        <translation>Die Prüfsumme für %1, „%2“, ist keine von sha256, sha384 oder sha512.</translation>
    </message>
    <message>
        <source>The digest for %1, “%2”, cannot be read.</source>
        <translation>Die Prüfsumme für %1, „%2“, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It must be base64 in the standard alphabet, of the whole digest.</source>
        <translation>Sie muss Base64 im Standardalphabet sein und die ganze Prüfsumme enthalten.</translation>
    </message>
    <message>
        <source>There is a digest for %1, and nothing is there.</source>
        <translation>Es gibt eine Prüfsumme für %1, doch dort steht nichts.</translation>
    </message>
    <message>
        <source>What the token says at %1 is not what its digest is for.</source>
        <translation>Was das Token bei %1 sagt, passt nicht zu seiner Prüfsumme.</translation>
    </message>
    <message>
        <source>What is said about the caller must not be shown.</source>
        <translation>Die Angaben über den Anrufer dürfen nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>Not looked at: the digest for %1 is of what lies at %2.</source>
        <translation>Nicht geprüft: Die Prüfsumme für %1 gilt dem, was bei %2 liegt.</translation>
    </message>
    <message>
        <source>No digest vouches for what %1 points to, %2.</source>
        <translation>Keine Prüfsumme bürgt für das, worauf %1 verweist, %2.</translation>
    </message>
    <message>
        <source>It can be exchanged after the call was signed.</source>
        <translation>Es lässt sich austauschen, nachdem der Anruf signiert wurde.</translation>
    </message>
    <message>
        <source>The token allows the priority the message asks for: %1.</source>
        <translation>Das Token erlaubt die Priorität, die die Nachricht verlangt: %1.</translation>
    </message>
    <message>
        <source>The message asks for the priority %1, which the token does not allow.</source>
        <translation>Die Nachricht verlangt die Priorität %1, die das Token nicht erlaubt.</translation>
    </message>
    <message>
        <source>Take Resource-Priority out of the message and treat the call as any other (RFC 8443).</source>
        <translation>Entfernen Sie Resource-Priority aus der Nachricht, und behandeln Sie den Anruf wie jeden anderen (RFC 8443).</translation>
    </message>
    <message>
        <source>The token allows a priority, and the message asks for none.</source>
        <translation>Das Token erlaubt eine Priorität, doch die Nachricht verlangt keine.</translation>
    </message>
    <message>
        <source>The token is for the priority “%1”, the message says “%2”.</source>
        <translation>Das Token ist für die Priorität „%1“, die Nachricht sagt „%2“.</translation>
    </message>
    <message>
        <source>It is no emergency callback; treat it as any other call (RFC 9027).</source>
        <translation>Es ist kein Rückruf der Notrufabfragestelle; behandeln Sie ihn wie jeden anderen Anruf (RFC 9027).</translation>
    </message>
    <message>
        <source>The media keys of the message are those of the token.</source>
        <translation>Die Medienschlüssel der Nachricht sind die des Tokens.</translation>
    </message>
    <message>
        <source>The message offers the media key %1, and the token does not have it.</source>
        <translation>Die Nachricht bietet den Medienschlüssel %1 an, und das Token hat ihn nicht.</translation>
    </message>
    <message>
        <source>Somebody may sit between the two ends and listen. Do not trust the encryption.</source>
        <translation>Jemand könnte zwischen den beiden Enden sitzen und mithören. Vertrauen Sie der Verschlüsselung nicht.</translation>
    </message>
    <message>
        <source>The token has the media key %1, and the message does not offer it.</source>
        <translation>Das Token hat den Medienschlüssel %1, und die Nachricht bietet ihn nicht an.</translation>
    </message>
    <message>
        <source>%1 of %2 callers bring the mark in their name that only the verifier may set, such as “%3”.</source>
        <translation>%1 von %2 Anrufern bringen im Namen die Markierung mit, die nur der Prüfer setzen darf, etwa „%3“.</translation>
    </message>
    <message>
        <source>%1 of %2 calling numbers are not among those of the certificate, such as %3.</source>
        <translation>%1 von %2 anrufenden Nummern sind nicht unter denen des Zertifikats, etwa %3.</translation>
    </message>
    <message>
        <source>%1 of %2 calling numbers are not in international form, such as “%3”.</source>
        <translation>%1 von %2 anrufenden Nummern haben nicht die internationale Form, etwa „%3“.</translation>
    </message>
    <message>
        <source>Asterisk 18.22 and later and OpenSIPS compare them with the caller&apos;s number and reject the calls. If they are yours, sign digits only, with the country code.</source>
        <translation>Asterisk ab 18.22 und OpenSIPS vergleichen sie mit der Nummer des Anrufers und lehnen die Anrufe ab. Sind es Ihre, signieren Sie nur Ziffern, mit Landesvorwahl.</translation>
    </message>
    <message>
        <source>All %1 calls are signed with A, the full attestation.</source>
        <translation>Alle %1 Anrufe sind mit A signiert, der vollen Attestation.</translation>
    </message>
    <message>
        <source>Not looked at: %1 would have to be fetched.</source>
        <translation>Nicht geprüft: %1 müsste abgerufen werden.</translation>
    </message>
    <message>
        <source>Allow fetching, or give the certificate.</source>
        <translation>Erlauben Sie das Abrufen, oder geben Sie das Zertifikat an.</translation>
    </message>
    <message>
        <source>Not looked at: fetching %1 was stopped.</source>
        <translation>Nicht geprüft: Das Abrufen von %1 wurde angehalten.</translation>
    </message>
    <message>
        <source>Nothing can be fetched from “%1”: it is no complete address.</source>
        <translation>Von „%1“ kann nichts abgerufen werden: Es ist keine vollständige Adresse.</translation>
    </message>
    <message>
        <source>The sender must write the whole address, for example https://example.com/cert.pem, without blanks.</source>
        <translation>Der Absender muss die ganze Adresse schreiben, zum Beispiel https://example.com/cert.pem, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>Nothing is fetched from %1: only https proves who answers.</source>
        <translation>Von %1 wird nichts abgerufen: Nur https weist nach, wer antwortet.</translation>
    </message>
    <message>
        <source>Most verifiers refuse it. The sender must publish at an address that begins with https://.</source>
        <translation>Die meisten Prüfer lehnen das ab. Der Absender muss unter einer Adresse veröffentlichen, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>Nothing is fetched from %1: a user name or password stands in it.</source>
        <translation>Von %1 wird nichts abgerufen: Darin steht ein Benutzername oder Passwort.</translation>
    </message>
    <message>
        <source>Most verifiers refuse it. The sender must publish at an address without one.</source>
        <translation>Die meisten Prüfer lehnen das ab. Der Absender muss unter einer Adresse ohne beides veröffentlichen.</translation>
    </message>
    <message>
        <source>Nothing was fetched from %1: the name %2 was not found (%3).</source>
        <translation>Von %1 wurde nichts abgerufen: Der Name %2 wurde nicht gefunden (%3).</translation>
    </message>
    <message>
        <source>Check the spelling of the name, and that this machine can look up names.</source>
        <translation>Prüfen Sie die Schreibweise des Namens, und ob dieser Rechner Namen auflösen kann.</translation>
    </message>
    <message>
        <source>Nothing is fetched from %1: %2 leads to %3, which is no public address (%4).</source>
        <translation>Von %1 wird nichts abgerufen: %2 führt zu %3, und das ist keine öffentliche Adresse (%4).</translation>
    </message>
    <message>
        <source>Other providers cannot reach it. If it is your own test network, allow private addresses; else a hostile header may be probing it.</source>
        <translation>Andere Anbieter erreichen sie nicht. Ist es Ihr eigenes Testnetz, erlauben Sie private Adressen; sonst tastet womöglich ein feindlicher Header Ihr Netz ab.</translation>
    </message>
    <message>
        <source>Nothing was fetched from %1: %2 refused the connection.</source>
        <translation>Von %1 wurde nichts abgerufen: %2 hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>Check that the web server runs, and the firewall in front of it.</source>
        <translation>Prüfen Sie, ob der Webserver läuft, und die Firewall davor.</translation>
    </message>
    <message>
        <source>Nothing was fetched from %1: there is no way to it (%2).</source>
        <translation>Von %1 wurde nichts abgerufen: Es gibt keinen Weg dorthin (%2).</translation>
    </message>
    <message>
        <source>Check that this machine may connect to the outside.</source>
        <translation>Prüfen Sie, ob dieser Rechner Verbindungen nach außen aufbauen darf.</translation>
    </message>
    <message>
        <source>Nothing was fetched from %1: it was not done within %2 s.</source>
        <translation>Von %1 wurde nichts abgerufen: Es war nicht innerhalb von %2 s abgeschlossen.</translation>
    </message>
    <message>
        <source>Verifiers wait a few seconds only. Check the web server and the firewall.</source>
        <translation>Prüfer warten nur wenige Sekunden. Prüfen Sie den Webserver und die Firewall.</translation>
    </message>
    <message>
        <source>Nothing was fetched from %1: the web server did not prove who it is (%2).</source>
        <translation>Von %1 wurde nichts abgerufen: Der Webserver hat nicht nachgewiesen, wer er ist (%2).</translation>
    </message>
    <message>
        <source>The web server needs a certificate for its name from a public authority. If its authority is your own, give that certificate.</source>
        <translation>Der Webserver braucht für seinen Namen ein Zertifikat einer öffentlichen Zertifizierungsstelle. Ist diese Ihre eigene, geben Sie deren Zertifikat an.</translation>
    </message>
    <message>
        <source>Nothing was fetched from %1: it answered %2.</source>
        <translation>Von %1 wurde nichts abgerufen: Die Antwort war %2.</translation>
    </message>
    <message>
        <source>Verifiers want 200. Check with “curl --fail” from outside that the file is there.</source>
        <translation>Prüfer verlangen 200. Prüfen Sie mit „curl --fail“ von außen, ob die Datei dort liegt.</translation>
    </message>
    <message>
        <source>Nothing was fetched from %1: it leads on to “%2”.</source>
        <translation>Von %1 wurde nichts abgerufen: Die Adresse leitet weiter zu „%2“.</translation>
    </message>
    <message>
        <source>Verifiers do not follow. The sender must name the address where the file lies.</source>
        <translation>Prüfer folgen dem nicht. Der Absender muss die Adresse nennen, unter der die Datei liegt.</translation>
    </message>
    <message>
        <source>What %1 offers was not read: it is larger than %2 bytes.</source>
        <translation>Was %1 anbietet, wurde nicht gelesen: Es ist größer als %2 Byte.</translation>
    </message>
    <message>
        <source>Check that the right file is published there.</source>
        <translation>Prüfen Sie, ob dort die richtige Datei veröffentlicht ist.</translation>
    </message>
    <message>
        <source>Nothing was fetched from %1: the answer broke off or was no HTTP (%2).</source>
        <translation>Von %1 wurde nichts abgerufen: Die Antwort brach ab oder war kein HTTP (%2).</translation>
    </message>
    <message>
        <source>Try again. If it happens again, check the web server.</source>
        <translation>Versuchen Sie es erneut. Geschieht es wieder, prüfen Sie den Webserver.</translation>
    </message>
    <message>
        <source>There is no certificate in PEM form at %1 (its type is “%2”).</source>
        <translation>Bei %1 ist kein Zertifikat in PEM-Form (sein Typ ist „%2“).</translation>
    </message>
    <message>
        <source>The file must begin with BEGIN CERTIFICATE, without text before it. DER and web pages are of no use.</source>
        <translation>Die Datei muss mit BEGIN CERTIFICATE beginnen, ohne Text davor. DER und Webseiten nützen nichts.</translation>
    </message>
    <message>
        <source>A certificate at %1 cannot be read (%2).</source>
        <translation>Ein Zertifikat bei %1 kann nicht gelesen werden (%2).</translation>
    </message>
    <message>
        <source>Publish the file again, byte by byte as the authority gave it.</source>
        <translation>Veröffentlichen Sie die Datei noch einmal, Byte für Byte so, wie die Zertifizierungsstelle sie geliefert hat.</translation>
    </message>
    <message>
        <source>A PRIVATE KEY is published at %1. Everybody can sign calls with it.</source>
        <translation>Bei %1 ist ein PRIVATER SCHLÜSSEL veröffentlicht. Jeder kann damit Anrufe signieren.</translation>
    </message>
    <message>
        <source>Take the file away at once, have the certificate revoked, and make a new key. Publish certificates only.</source>
        <translation>Entfernen Sie die Datei sofort, lassen Sie das Zertifikat sperren, und erzeugen Sie einen neuen Schlüssel. Veröffentlichen Sie nur Zertifikate.</translation>
    </message>
    <message>
        <source>There is other text beside the certificates at %1.</source>
        <translation>Bei %1 steht neben den Zertifikaten noch anderer Text.</translation>
    </message>
    <message>
        <source>Asterisk 18.22 and later rejects text before the first certificate; Kamailio&apos;s stirshaken reads over it. The file must hold certificates in PEM form and nothing else (RFC 8555 9.1).</source>
        <translation>Asterisk ab 18.22 lehnt Text vor dem ersten Zertifikat ab; stirshaken von Kamailio liest darüber hinweg. Die Datei darf nur Zertifikate in PEM-Form enthalten und nichts sonst (RFC 8555 9.1).</translation>
    </message>
    <message>
        <source>The certificates at %1 are in the wrong order: “%3” must follow “%2”.</source>
        <translation>Die Zertifikate bei %1 stehen in der falschen Reihenfolge: „%3“ muss auf „%2“ folgen.</translation>
    </message>
    <message>
        <source>%1 is offered with the type “%2” instead of application/pem-certificate-chain.</source>
        <translation>%1 wird mit dem Typ „%2“ statt application/pem-certificate-chain angeboten.</translation>
    </message>
    <message>
        <source>Verifiers do not mind. Set the type in the web server.</source>
        <translation>Prüfer stört das nicht. Setzen Sie den Typ im Webserver.</translation>
    </message>
    <message>
        <source>%1 may be kept for less than a day (Cache-Control “%2”).</source>
        <translation>%1 darf weniger als einen Tag aufbewahrt werden (Cache-Control „%2“).</translation>
    </message>
    <message>
        <source>Verifiers fetch it again for many calls. Let the web server allow a day or more.</source>
        <translation>Prüfer rufen es für viele Anrufe erneut ab. Lassen Sie den Webserver einen Tag oder mehr erlauben.</translation>
    </message>
    <message>
        <source>The list of numbers at %1 cannot be read.</source>
        <translation>Die Nummernliste bei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It must be a TNAuthList in DER form (RFC 8226 10.1).</source>
        <translation>Sie muss eine TNAuthList in DER-Form sein (RFC 8226 10.1).</translation>
    </message>
    <message>
        <source>The certificate of %1 was revoked on %2 (%3), says the list of %4.</source>
        <translation>Das Zertifikat von %1 wurde am %2 gesperrt (%3), sagt die Sperrliste von %4.</translation>
    </message>
    <message>
        <source>Do not trust this call. The sender needs another certificate.</source>
        <translation>Vertrauen Sie diesem Anruf nicht. Der Absender braucht ein anderes Zertifikat.</translation>
    </message>
    <message>
        <source>The certificate of %1 was revoked on %2 (%3), after this call, says the list of %4.</source>
        <translation>Das Zertifikat von %1 wurde am %2 gesperrt (%3), nach diesem Anruf, sagt die Sperrliste von %4.</translation>
    </message>
    <message>
        <source>Whether the certificate of %1 was revoked could not be looked up.</source>
        <translation>Ob das Zertifikat von %1 gesperrt wurde, ließ sich nicht nachsehen.</translation>
    </message>
    <message>
        <source>Whether the certificate of %1 was revoked was not looked up: %2 would have to be fetched.</source>
        <translation>Ob das Zertifikat von %1 gesperrt wurde, wurde nicht nachgesehen: %2 müsste abgerufen werden.</translation>
    </message>
    <message>
        <source>Allow fetching, or give the list of revocations.</source>
        <translation>Erlauben Sie das Abrufen, oder geben Sie die Sperrliste an.</translation>
    </message>
    <message>
        <source>The list of revocations of %1 cannot be read (%2).</source>
        <translation>Die Sperrliste von %1 kann nicht gelesen werden (%2).</translation>
    </message>
    <message>
        <source>The list of revocations of %1 was to be renewed by %2.</source>
        <translation>Die Sperrliste von %1 hätte bis %2 erneuert werden sollen.</translation>
    </message>
    <message>
        <source>Nobody vouches for the list of revocations of %1: its signer&apos;s certificate is not at hand.</source>
        <translation>Niemand bürgt für die Sperrliste von %1: Das Zertifikat, mit dem sie signiert ist, liegt nicht vor.</translation>
    </message>
    <message>
        <source>The list of revocations of %1 is not used: its signature does not hold.</source>
        <translation>Die Sperrliste von %1 wird nicht verwendet: Ihre Signatur stimmt nicht.</translation>
    </message>
    <message>
        <source>The list of revocations of %2 does not speak for the certificate of %1.</source>
        <translation>Die Sperrliste von %2 gilt nicht für das Zertifikat von %1.</translation>
    </message>
    <message>
        <source>The token was signed with key %2, which is that of your identity “%1”.</source>
        <translation>Das Token wurde mit dem Schlüssel %2 signiert, das ist der Ihrer Identität „%1“.</translation>
    </message>
    <message>
        <source>The token was signed with key %2, which is that of the certificate of %1.</source>
        <translation>Das Token wurde mit dem Schlüssel %2 signiert, das ist der des Zertifikats von %1.</translation>
    </message>
    <message>
        <source>The token was signed with key %1. Tokens here with this key: %2.</source>
        <translation>Das Token wurde mit dem Schlüssel %1 signiert. Tokens hier mit diesem Schlüssel: %2.</translation>
    </message>
    <message>
        <source>Give the certificate, or allow fetching it, to see whose key that is.</source>
        <translation>Geben Sie das Zertifikat an, oder erlauben Sie, es abzurufen, um zu sehen, wessen Schlüssel das ist.</translation>
    </message>
    <message>
        <source>Who signed the token cannot be told from one token alone.</source>
        <translation>Wer das Token signiert hat, ist aus einem einzelnen Token nicht zu erkennen.</translation>
    </message>
    <message>
        <source>A capture with a second token of the same signer shows the key.</source>
        <translation>Ein Mitschnitt mit einem zweiten Token desselben Signierenden zeigt den Schlüssel.</translation>
    </message>
    <message>
        <source>A server still signs with the key of that identity. Push the right one to it, or publish its certificate under a new URL: verifiers keep what they once fetched.</source>
        <translation>Ein Server signiert noch mit dem Schlüssel dieser Identität. Rollen Sie den richtigen auf ihn aus, oder veröffentlichen Sie das zugehörige Zertifikat unter einer neuen URL: Prüfer behalten, was sie einmal abgerufen haben.</translation>
    </message>
    <message>
        <source>The signer&apos;s server has the key of one certificate and the URL of another.</source>
        <translation>Der Server des Signierenden hat den Schlüssel des einen und die URL eines anderen Zertifikats.</translation>
    </message>
    <message>
        <source>Key and certificate do not match, most likely since one of them was replaced. The signer must publish the certificate of the key in use, under a new URL: verifiers keep what they once fetched.</source>
        <translation>Schlüssel und Zertifikat passen nicht zusammen, am ehesten, seit eines von beiden ersetzt wurde. Der Signierende muss das Zertifikat des verwendeten Schlüssels veröffentlichen, unter einer neuen URL: Prüfer behalten, was sie einmal abgerufen haben.</translation>
    </message>
    <message>
        <source>Somebody else signs in the name of this URL, or one of the signer&apos;s servers has another key than the others.</source>
        <translation>Jemand anderes signiert im Namen dieser URL, oder einer der Server des Signierenden hat einen anderen Schlüssel als die übrigen.</translation>
    </message>
    <message>
        <source>The token matches no key known here, while others of this URL verify (%2).</source>
        <translation>Das Token passt zu keinem hier bekannten Schlüssel, während andere mit dieser URL sich verifizieren lassen (%2).</translation>
    </message>
    <message>
        <source>It was most likely altered on its way. That a stranger signed only this one cannot be ruled out.</source>
        <translation>Es wurde am ehesten unterwegs verändert. Dass ein Fremder nur dieses eine signiert hat, ist nicht auszuschließen.</translation>
    </message>
    <message>
        <source>Whether the token was altered or signed with another key cannot be told from one token alone.</source>
        <translation>Ob das Token verändert oder mit einem anderen Schlüssel signiert wurde, ist aus einem einzelnen Token nicht zu erkennen.</translation>
    </message>
    <message>
        <source>A capture with a second token of the same signer shows its key.</source>
        <translation>Ein Mitschnitt mit einem zweiten Token desselben Signierenden zeigt seinen Schlüssel.</translation>
    </message>
    <message>
        <source>Claims the certificate allows</source>
        <translation>Vom Zertifikat erlaubte Claims</translation>
    </message>
    <message>
        <source>Caller&apos;s card</source>
        <translation>Visitenkarte des Anrufers</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Media keys</source>
        <translation>Medienschlüssel</translation>
    </message>
    <message>
        <source>Capture as a whole</source>
        <translation>Mitschnitt als Ganzes</translation>
    </message>
    <message>
        <source>Diversion</source>
        <translation>Umleitung</translation>
    </message>
    <message>
        <source>Not looked at: the certificate could not be had.</source>
        <translation>Nicht geprüft: Das Zertifikat war nicht zu bekommen.</translation>
    </message>
    <message>
        <source>See what is said about the certificate.</source>
        <translation>Sehen Sie, was zum Zertifikat gesagt ist.</translation>
    </message>
    <message>
        <source>Often it comes from copying: join the lines, then try again. If it was sent so, secsipid reads over it, while Asterisk, Kamailio&apos;s stirshaken and OpenSIPS reject it.</source>
        <translation>Oft kommt das vom Kopieren: Fügen Sie die Zeilen zusammen, und versuchen Sie es dann erneut. Wurde es so gesendet, liest secsipid darüber hinweg, während Asterisk, stirshaken von Kamailio und OpenSIPS es ablehnen.</translation>
    </message>
    <message>
        <source>The message has %2 tokens of type “%1”.</source>
        <translation>Die Nachricht hat %2 Tokens des Typs „%1“.</translation>
    </message>
    <message>
        <source>Kamailio&apos;s stirshaken looks at the first Identity header only and rejects the call when that one is bad. Let only one server sign.</source>
        <translation>stirshaken von Kamailio sieht nur den ersten Identity-Header an und lehnt den Anruf ab, wenn dieser schlecht ist. Lassen Sie nur einen Server signieren.</translation>
    </message>
    <message>
        <source>Asterisk 18.22 and later rejects http; Kamailio and secsipid fetch it. Offer the certificate over https.</source>
        <translation>Asterisk ab 18.22 lehnt http ab; Kamailio und secsipid rufen es ab. Bieten Sie das Zertifikat über https an.</translation>
    </message>
    <message>
        <source>Asterisk and Kamailio&apos;s stirshaken and secsipid reject it. Offer the certificate over https.</source>
        <translation>Asterisk sowie stirshaken von Kamailio und secsipid lehnen das ab. Bieten Sie das Zertifikat über https an.</translation>
    </message>
    <message>
        <source>Asterisk 18.22 and later fetches from the ports 443 and 8443 only.</source>
        <translation>Asterisk ab 18.22 ruft nur von den Ports 443 und 8443 ab.</translation>
    </message>
    <message>
        <source>Asterisk 18.22 and later rejects it. Offer the certificate without login.</source>
        <translation>Asterisk ab 18.22 lehnt das ab. Bieten Sie das Zertifikat ohne Anmeldung an.</translation>
    </message>
    <message>
        <source>Asterisk 18.22 and later rejects it. Use an address that ends with the file&apos;s name.</source>
        <translation>Asterisk ab 18.22 lehnt das ab. Verwenden Sie eine Adresse, die mit dem Dateinamen endet.</translation>
    </message>
    <message>
        <source>secsipid rejects it, for it compares the two; Asterisk and Kamailio&apos;s stirshaken do not look. Ask the sender to repeat the certificate&apos;s address there.</source>
        <translation>secsipid lehnt das ab, denn es vergleicht beide; Asterisk und stirshaken von Kamailio sehen es nicht an. Bitten Sie den Absender, die Zertifikatsadresse dort zu wiederholen.</translation>
    </message>
    <message>
        <source>RFC 8224 demands it, and secsipid and OpenSIPS reject the call.</source>
        <translation>RFC 8224 verlangt es, und secsipid und OpenSIPS lehnen den Anruf ab.</translation>
    </message>
    <message>
        <source>secsipid and OpenSIPS reject it. Ask the sender to add the brackets.</source>
        <translation>secsipid und OpenSIPS lehnen das ab. Bitten Sie den Absender, die Klammern zu setzen.</translation>
    </message>
    <message>
        <source>Asterisk up to 18.21 writes it so. OpenSIPS and secsipid reject it, Asterisk and Kamailio&apos;s stirshaken do not look. Update the server that signs.</source>
        <translation>Asterisk bis 18.21 schreibt es so. OpenSIPS und secsipid lehnen das ab, Asterisk und stirshaken von Kamailio sehen es nicht an. Aktualisieren Sie den Server, der signiert.</translation>
    </message>
    <message>
        <source>OpenSIPS and secsipid reject it. Ask the sender to add ppt=%1.</source>
        <translation>OpenSIPS und secsipid lehnen das ab. Bitten Sie den Absender, ppt=%1 hinzuzufügen.</translation>
    </message>
    <message>
        <source>Asterisk 18.22 and later and OpenSIPS compare it with the caller&apos;s number and reject it; Kamailio does not compare. Numbers are digits only, with the country code.</source>
        <translation>Asterisk ab 18.22 und OpenSIPS vergleichen es mit der Nummer des Anrufers und lehnen es ab; Kamailio vergleicht nicht. Nummern bestehen nur aus Ziffern, mit Landesvorwahl.</translation>
    </message>
    <message>
        <source>Asterisk 18.22 and later and OpenSIPS compare it with the caller&apos;s number and reject it. Sign with the country code in front.</source>
        <translation>Asterisk ab 18.22 und OpenSIPS vergleichen es mit der Nummer des Anrufers und lehnen es ab. Signieren Sie mit vorangestellter Landesvorwahl.</translation>
    </message>
    <message>
        <source>Signed %1 s before %3 (%4); %2 s are allowed.</source>
        <translation>Signiert %1 s vor %3 (%4); %2 s sind erlaubt.</translation>
    </message>
    <message>
        <source>Signed at %1, which is %2 s before %4 (%5); %3 s are allowed.</source>
        <translation>Signiert am %1, das ist %2 s vor %4 (%5); %3 s sind erlaubt.</translation>
    </message>
    <message>
        <source>Signed at %1, which is more than %3 s after %2 (%4).</source>
        <translation>Signiert am %1, das ist mehr als %3 s nach %2 (%4).</translation>
    </message>
    <message>
        <source>Signed at %1, which is after %2 (%3).</source>
        <translation>Signiert am %1, das ist nach %2 (%3).</translation>
    </message>
    <message>
        <source>Kamailio&apos;s stirshaken rejects it, for libstirshaken allows not a second. Check the clocks of both servers.</source>
        <translation>stirshaken von Kamailio lehnt das ab, denn libstirshaken lässt keine Sekunde zu. Prüfen Sie die Uhren beider Server.</translation>
    </message>
    <message>
        <source>The message has no Date header, so the time of signing (%1) was compared with %2 (%4): %3 s.</source>
        <translation>Die Nachricht hat keinen Date-Header, deshalb wurde der Zeitpunkt der Signatur (%1) verglichen mit %2 (%4): %3 s.</translation>
    </message>
    <message>
        <source>Asterisk 18.22 and later and OpenSIPS reject it. Let the server that signs add a Date header.</source>
        <translation>Asterisk ab 18.22 und OpenSIPS lehnen das ab. Lassen Sie den Server, der signiert, einen Date-Header hinzufügen.</translation>
    </message>
    <message>
        <source>The Date header says %1, but the call was captured at %2: %3 s lie between.</source>
        <translation>Der Date-Header sagt %1, doch der Anruf wurde am %2 aufgezeichnet: Dazwischen liegen %3 s.</translation>
    </message>
    <message>
        <source>The Date is the sender&apos;s word, and a replayed call brings its old one. Asterisk 18.22 and later and OpenSIPS compare it with their own clock and reject the call.</source>
        <translation>Date ist das Wort des Absenders, und ein wiederholt eingespielter Anruf bringt sein altes mit. Asterisk ab 18.22 und OpenSIPS vergleichen es mit ihrer eigenen Uhr und lehnen den Anruf ab.</translation>
    </message>
    <message>
        <source>Signed at %1, which is %2 s before %4 (%5). When it is verified, only %3 s are allowed.</source>
        <translation>Signiert am %1, das ist %2 s vor %4 (%5). Beim Verifizieren sind nur %3 s erlaubt.</translation>
    </message>
    <message>
        <source>RFC 9060 lets only end-entity certificates sign, and verifiers that hold to it reject the call; none of Asterisk, Kamailio and OpenSIPS is known to. Sign with a certificate for a service provider.</source>
        <translation>RFC 9060 lässt nur Endzertifikate signieren, und Prüfer, die sich daran halten, lehnen den Anruf ab; von Asterisk, Kamailio und OpenSIPS ist das nicht bekannt. Signieren Sie mit dem Zertifikat eines Dienstanbieters.</translation>
    </message>
    <message>
        <source>Not looked at: the certificate names its numbers in a list at %1.</source>
        <translation>Nicht geprüft: Das Zertifikat nennt seine Nummern in einer Liste bei %1.</translation>
    </message>
    <message>
        <source>Allow fetching to have the list looked up.</source>
        <translation>Erlauben Sie das Abrufen, damit die Liste nachgesehen wird.</translation>
    </message>
    <message>
        <source>The certificate of %1 speaks for %3, its parent %2 only for %4.</source>
        <translation>Das Zertifikat von %1 spricht für %3, das übergeordnete von %2 nur für %4.</translation>
    </message>
    <message>
        <source>A delegate may only have numbers of its parent (RFC 9060). The authority must issue it anew.</source>
        <translation>Ein delegiertes Zertifikat darf nur Nummern des übergeordneten haben (RFC 9060). Die Zertifizierungsstelle muss es neu ausstellen.</translation>
    </message>
    <message>
        <source>The certificate allows these claims.</source>
        <translation>Das Zertifikat erlaubt diese Claims.</translation>
    </message>
    <message>
        <source>The certificate demands the claim “%1”, and the token has none.</source>
        <translation>Das Zertifikat verlangt den Claim „%1“, und das Token hat ihn nicht.</translation>
    </message>
    <message>
        <source>The sender must add the claim, or get a certificate that does not demand it.</source>
        <translation>Der Absender muss den Claim hinzufügen oder ein Zertifikat beschaffen, das ihn nicht verlangt.</translation>
    </message>
    <message>
        <source>The certificate forbids the claim “%1”, and the token has it.</source>
        <translation>Das Zertifikat verbietet den Claim „%1“, und das Token hat ihn.</translation>
    </message>
    <message>
        <source>The sender must leave the claim out, or get a certificate that allows it.</source>
        <translation>Der Absender muss den Claim weglassen oder ein Zertifikat beschaffen, das ihn erlaubt.</translation>
    </message>
    <message>
        <source>“%1” is “%2”; the certificate allows only: %3.</source>
        <translation>„%1“ ist „%2“; das Zertifikat erlaubt nur: %3.</translation>
    </message>
    <message>
        <source>The sender may not claim this with its certificate.</source>
        <translation>Der Absender darf das mit seinem Zertifikat nicht behaupten.</translation>
    </message>
    <message>
        <source>What the certificate of %1 lets its holder claim cannot be read.</source>
        <translation>Was das Zertifikat von %1 seinem Inhaber zu behaupten erlaubt, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The certificate of %1 forbids iat, orig or dest, so what it forbids is passed over.</source>
        <translation>Das Zertifikat von %1 verbietet iat, orig oder dest, deshalb wird übergangen, was es verbietet.</translation>
    </message>
    <message>
        <source>RFC 9118 says so: every token has these claims.</source>
        <translation>So sagt es RFC 9118: Jedes Token hat diese Claims.</translation>
    </message>
    <message>
        <source>The certificate of %1 says in two ways what its holder may claim.</source>
        <translation>Das Zertifikat von %1 sagt auf zweierlei Weise, was sein Inhaber behaupten darf.</translation>
    </message>
    <message>
        <source>The signature does not hold over what was rebuilt from the message, %1.</source>
        <translation>Die Signatur stimmt nicht über dem, was aus der Nachricht neu aufgebaut wurde, %1.</translation>
    </message>
    <message>
        <source>A token in compact form is checked with From, To and Date of the message. If one of them was changed on the way, ask the sender for the full form.</source>
        <translation>Ein Token in kompakter Form wird mit From, To und Date der Nachricht geprüft. Wurde davon unterwegs etwas geändert, bitten Sie den Absender um die volle Form.</translation>
    </message>
    <message>
        <source>The signature does not hold. It would if the time of signing were a text, as in %1.</source>
        <translation>Die Signatur stimmt nicht. Sie würde stimmen, wäre der Zeitpunkt der Signatur ein Text wie in %1.</translation>
    </message>
    <message>
        <source>RFC 8225 wants a number. Ask the sender of the call to mend its signing software.</source>
        <translation>RFC 8225 verlangt eine Zahl. Bitten Sie den Absender des Anrufs, seine Signiersoftware zu berichtigen.</translation>
    </message>
    <message>
        <source>Not looked at: a token in compact form is rebuilt from the message, which lacks %1.</source>
        <translation>Nicht geprüft: Ein Token in kompakter Form wird aus der Nachricht neu aufgebaut, und dieser fehlt %1.</translation>
    </message>
    <message>
        <source>Ask the sender for the full form.</source>
        <translation>Bitten Sie den Absender um die volle Form.</translation>
    </message>
    <message>
        <source>Not looked at: the token speaks for %1, and of the caller only the user part is known.</source>
        <translation>Nicht geprüft: Das Token spricht für %1, und vom Anrufer ist nur der Benutzerteil bekannt.</translation>
    </message>
    <message>
        <source>A valid PASSporT of type div says so. Asterisk does not look at this.</source>
        <translation>Das sagt ein gültiges PASSporT des Typs div. Asterisk sieht das nicht an.</translation>
    </message>
    <message>
        <source>The call was diverted from what its “%1” token says, and every step holds.</source>
        <translation>Der Anruf wurde von dem umgeleitet, was sein Token „%1“ sagt, und jeder Schritt stimmt.</translation>
    </message>
    <message>
        <source>Not looked at: it is not known which other headers the message has.</source>
        <translation>Nicht geprüft: Es ist nicht bekannt, welche anderen Header die Nachricht hat.</translation>
    </message>
    <message>
        <source>A diverted call carries the original header too. Give the whole message.</source>
        <translation>Ein umgeleiteter Anruf trägt auch den ursprünglichen Header. Geben Sie die ganze Nachricht an.</translation>
    </message>
    <message>
        <source>Not looked at: the header was judged without the others of its message.</source>
        <translation>Nicht geprüft: Der Header wurde ohne die anderen seiner Nachricht beurteilt.</translation>
    </message>
    <message>
        <source>The call was diverted from %1, and no token in the message was for %1.</source>
        <translation>Der Anruf wurde von %1 umgeleitet, und kein Token in der Nachricht war für %1.</translation>
    </message>
    <message>
        <source>Whoever diverts a call must leave the original header in it and name its called number as it stands there.</source>
        <translation>Wer einen Anruf umleitet, muss den ursprünglichen Header darin lassen und dessen angerufene Nummer so nennen, wie sie dort steht.</translation>
    </message>
    <message>
        <source>The call was diverted from %1 by a token that itself goes back to no original.</source>
        <translation>Der Anruf wurde von %1 durch ein Token umgeleitet, das selbst auf kein ursprüngliches zurückgeht.</translation>
    </message>
    <message>
        <source>A header was lost on the way: whoever diverts must leave the earlier ones in the message.</source>
        <translation>Ein Header ging unterwegs verloren: Wer umleitet, muss die früheren in der Nachricht lassen.</translation>
    </message>
    <message>
        <source>The caller is %1 here and %2 in the token the call was diverted from.</source>
        <translation>Der Anrufer ist hier %1 und im Token, von dem der Anruf umgeleitet wurde, %2.</translation>
    </message>
    <message>
        <source>A diverted call keeps its caller. Do not trust this call.</source>
        <translation>Ein umgeleiteter Anruf behält seinen Anrufer. Vertrauen Sie diesem Anruf nicht.</translation>
    </message>
    <message>
        <source>The “%1” token that the call was diverted from does not hold: see its check “%2”.</source>
        <translation>Das Token „%1“, von dem der Anruf umgeleitet wurde, ist ungültig: Sehen Sie dessen Prüfung „%2“ an.</translation>
    </message>
    <message>
        <source>A diverted call is worth what its original is.</source>
        <translation>Ein umgeleiteter Anruf ist so viel wert wie der ursprüngliche.</translation>
    </message>
    <message>
        <source>The token holds another, that another, and so on: more than %1 are not looked at.</source>
        <translation>Das Token enthält ein weiteres, dieses wieder eines und so fort: Mehr als %1 werden nicht angesehen.</translation>
    </message>
    <message>
        <source>No call is diverted that often. Do not trust it.</source>
        <translation>So oft wird kein Anruf umgeleitet. Vertrauen Sie ihm nicht.</translation>
    </message>
    <message>
        <source>Not looked at: the “%1” token that the call was diverted from could not be verified.</source>
        <translation>Nicht geprüft: Das Token „%1“, von dem der Anruf umgeleitet wurde, ließ sich nicht verifizieren.</translation>
    </message>
    <message>
        <source>The token that the call was diverted from was signed %1 s earlier.</source>
        <translation>Das Token, von dem der Anruf umgeleitet wurde, wurde %1 s früher signiert.</translation>
    </message>
    <message>
        <source>A transferred call may be that old (RFC 8946 4.2). Verifiers that allow no more than for any other token reject it: OpenSIPS 60 s, Asterisk 15 s.</source>
        <translation>Ein weitergegebener Anruf darf so alt sein (RFC 8946 4.2). Prüfer, die nicht mehr als bei jedem anderen Token erlauben, lehnen ihn ab: OpenSIPS 60 s, Asterisk 15 s.</translation>
    </message>
    <message>
        <source>the time you gave</source>
        <translation>der von Ihnen angegebene Zeitpunkt</translation>
    </message>
    <message>
        <source>the Date header, which is the sender&apos;s word</source>
        <translation>der Date-Header, das Wort des Absenders</translation>
    </message>
    <message>
        <source>the clock of the capture</source>
        <translation>die Uhr des Mitschnitts</translation>
    </message>
    <message>
        <source>the clock of the log, whose zone or year had to be assumed</source>
        <translation>die Uhr des Protokolls, deren Zone oder Jahr angenommen werden musste</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>The certificate for the URL belongs to key %1; this token was signed by %2, which is your identity “%3”.</source>
        <translation>Das Zertifikat zu der URL gehört zum Schlüssel %1; dieses Token wurde mit %2 signiert, dem Ihrer Identität „%3“.</translation>
    </message>
    <message>
        <source>The certificate for the URL belongs to key %1; this token was signed by %2, which is that of the certificate of %3.</source>
        <translation>Das Zertifikat zu der URL gehört zum Schlüssel %1; dieses Token wurde mit %2 signiert, dem des Zertifikats von %3.</translation>
    </message>
    <message>
        <source>The certificate for the URL belongs to key %1; this token was signed by %2. No token here of this URL verifies. Tokens signed by %2: %3.</source>
        <translation>Das Zertifikat zu der URL gehört zum Schlüssel %1; dieses Token wurde mit %2 signiert. Kein Token hier mit dieser URL lässt sich verifizieren. Mit %2 signierte Tokens: %3.</translation>
    </message>
    <message>
        <source>The certificate for the URL belongs to key %1; this token was signed by %2. Tokens here of this URL that verify: %4. Tokens signed by %2: %3.</source>
        <translation>Das Zertifikat zu der URL gehört zum Schlüssel %1; dieses Token wurde mit %2 signiert. Tokens hier mit dieser URL, die sich verifizieren lassen: %4. Mit %2 signierte Tokens: %3.</translation>
    </message>
    <message>
        <source>Not looked at: the certificate names its numbers in a list at %1, and no trust anchor vouches for the certificate.</source>
        <translation>Nicht geprüft: Das Zertifikat nennt seine Nummern in einer Liste bei %1, und kein Vertrauensanker bürgt für das Zertifikat.</translation>
    </message>
    <message>
        <source>See what is said about the chain.</source>
        <translation>Sehen Sie, was zur Kette gesagt ist.</translation>
    </message>
    <message>
        <source>%1 has changed since it was read.</source>
        <translation>%1 wurde seit dem Lesen geändert.</translation>
    </message>
    <message>
        <source>Read it again to see what it holds now.</source>
        <translation>Lesen Sie die Datei erneut, um zu sehen, was sie jetzt enthält.</translation>
    </message>
    <message>
        <source>Claims were changed here: the signature covers what was captured, not this.</source>
        <translation>Hier wurden Claims geändert: Die Signatur gilt dem Aufgezeichneten, nicht diesem.</translation>
    </message>
    <message>
        <source>Only the signer&apos;s key could sign the changed claims.</source>
        <translation>Nur der Schlüssel des Signierenden könnte die geänderten Claims signieren.</translation>
    </message>
    <message>
        <source>What the calls claim</source>
        <translation>Was die Anrufe behaupten</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Erstellt am %1</translation>
    </message>
    <message>
        <source>Identity headers</source>
        <translation>Identity-Header</translation>
    </message>
    <message>
        <source>Calls without one</source>
        <translation>Anrufe ohne Header</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>Attestation</translation>
    </message>
    <message>
        <source>Kinds of PASSporT</source>
        <translation>PASSporT-Typen</translation>
    </message>
    <message>
        <source>Age of the tokens when they were used</source>
        <translation>Alter der Tokens, als sie verwendet wurden</translation>
    </message>
    <message>
        <source>Where certificates are</source>
        <translation>Wo die Zertifikate liegen</translation>
    </message>
    <message>
        <source>Certificate addresses with the most invalid headers</source>
        <translation>Zertifikatsadressen mit den meisten ungültigen Headern</translation>
    </message>
    <message>
        <source>Invalid headers</source>
        <translation>Ungültige Header</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>used before it was signed</source>
        <translation>vor der Signatur verwendet</translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <translation>%1 bis %2 s</translation>
    </message>
    <message>
        <source>older than a day</source>
        <translation>älter als ein Tag</translation>
    </message>
    <message>
        <source>Give a file that begins with BEGIN CERTIFICATE, or a folder with such files where a folder may be given. In a chain the certificate that signs comes first; trust anchors have no order.</source>
        <translation>Geben Sie eine Datei an, die mit BEGIN CERTIFICATE beginnt, oder, wo ein Ordner stehen darf, einen mit solchen Dateien. In einer Kette kommt das signierende Zertifikat zuerst; Vertrauensanker haben keine Reihenfolge.</translation>
    </message>
    <message>
        <source>The token has more than %1 digests of what it says about the caller.</source>
        <translation>Das Token enthält mehr als %1 Prüfsummen dessen, was es über den Anrufer sagt.</translation>
    </message>
    <message>
        <source>The token is for the priority “%1”, the message has no Priority header.</source>
        <translation>Das Token gilt für die Priorität „%1“, die Nachricht hat keinen Priority-Header.</translation>
    </message>
    <message>
        <source>Whoever sees the name takes the call for checked, for none of Asterisk, Kamailio and OpenSIPS looks at it. Choose another text for the alert, and have the server cut it off names that come in.</source>
        <translation>Wer den Namen sieht, hält den Anruf für geprüft, denn weder Asterisk noch Kamailio noch OpenSIPS sehen ihn an. Wählen Sie einen anderen Text für den Hinweis, und lassen Sie den Server ihn von ankommenden Namen abschneiden.</translation>
    </message>
    <message>
        <source>Verifiers that hold to RFC 8226 reject the calls; Asterisk, Kamailio and OpenSIPS do not compare. If the calls are yours, get a certificate for these numbers.</source>
        <translation>Prüfer, die sich an RFC 8226 halten, lehnen die Anrufe ab; Asterisk, Kamailio und OpenSIPS vergleichen nicht. Sind es Ihre Anrufe, beschaffen Sie ein Zertifikat für diese Nummern.</translation>
    </message>
    <message>
        <source>A says that the caller is known and may use the number. None of Asterisk, Kamailio and OpenSIPS rejects a call for it. If the calls are yours, see that calls from other networks are signed with B or C.</source>
        <translation>A sagt, dass der Anrufer bekannt ist und die Nummer verwenden darf. Weder Asterisk noch Kamailio noch OpenSIPS lehnen deshalb einen Anruf ab. Sind es Ihre Anrufe, sorgen Sie dafür, dass Anrufe aus anderen Netzen mit B oder C signiert werden.</translation>
    </message>
    <message>
        <source>Not looked at: %1 was not fetched, for the %2 s that addresses without an answer may take in all are used up.</source>
        <translation>Nicht geprüft: %1 wurde nicht abgerufen, denn die %2 s, die Adressen ohne Antwort zusammen dauern dürfen, sind verbraucht.</translation>
    </message>
    <message>
        <source>Decode the calls of this address by themselves, or give the certificate.</source>
        <translation>Lesen Sie die Anrufe dieser Adresse für sich, oder geben Sie das Zertifikat an.</translation>
    </message>
    <message>
        <source>There is no certificate in PEM form at %1.</source>
        <translation>Bei %1 liegt kein Zertifikat in PEM-Form.</translation>
    </message>
    <message>
        <source>Asterisk, Kamailio&apos;s stirshaken and OpenSIPS take the first for the signer&apos;s, and reject the call when it is another. Publish the signer first, then its issuers.</source>
        <translation>Asterisk, stirshaken von Kamailio und OpenSIPS halten das erste für das des Signierenden und lehnen den Anruf ab, wenn es ein anderes ist. Veröffentlichen Sie zuerst das des Signierenden, dann die seiner Aussteller.</translation>
    </message>
    <message>
        <source>%1 is offered without a type instead of with application/pem-certificate-chain.</source>
        <translation>%1 wird ohne Typ angeboten statt mit application/pem-certificate-chain.</translation>
    </message>
    <message>
        <source>The web server does not say how long %1 may be kept (Cache-Control).</source>
        <translation>Der Webserver sagt nicht, wie lange %1 aufbewahrt werden darf (Cache-Control).</translation>
    </message>
    <message>
        <source>Calls signed since then are rejected. Asterisk 18.22 and later, Kamailio&apos;s stirshaken and OpenSIPS, where they were given this list, reject earlier ones too: they do not compare the times.</source>
        <translation>Seither signierte Anrufe werden abgelehnt. Asterisk ab 18.22, stirshaken von Kamailio und OpenSIPS lehnen, wo sie diese Liste haben, auch frühere ab: Sie vergleichen die Zeiten nicht.</translation>
    </message>
    <message>
        <source>A call signed with a revoked certificate would not be noticed. Asterisk 18.22 and later, Kamailio&apos;s stirshaken and OpenSIPS fetch no list; where they were given lists, they reject the calls of every certificate that none of these speaks for.</source>
        <translation>Ein mit einem gesperrten Zertifikat signierter Anruf fiele nicht auf. Asterisk ab 18.22, stirshaken von Kamailio und OpenSIPS rufen keine Liste ab; wo sie Listen haben, lehnen sie die Anrufe jedes Zertifikats ab, für das keine davon spricht.</translation>
    </message>
    <message>
        <source>It must be a CRL in PEM or DER form. Asterisk 18.22 and later, Kamailio&apos;s stirshaken and OpenSIPS, where they were given lists, reject the calls of every certificate that none of these speaks for.</source>
        <translation>Es muss eine CRL in PEM- oder DER-Form sein. Asterisk ab 18.22, stirshaken von Kamailio und OpenSIPS lehnen, wo sie Listen haben, die Anrufe jedes Zertifikats ab, für das keine davon spricht.</translation>
    </message>
    <message>
        <source>Later revocations are not in it. Asterisk 18.22 and later, Kamailio&apos;s stirshaken and OpenSIPS, where they were given this list, reject the call. Get a newer one.</source>
        <translation>Spätere Sperrungen stehen nicht darin. Asterisk ab 18.22, stirshaken von Kamailio und OpenSIPS lehnen, wo sie diese Liste haben, den Anruf ab. Beschaffen Sie eine neuere.</translation>
    </message>
    <message>
        <source>Give that certificate together with the list. Asterisk 18.22 and later, Kamailio&apos;s stirshaken and OpenSIPS, where they were given the list alone, reject the call.</source>
        <translation>Geben Sie dieses Zertifikat zusammen mit der Liste an. Asterisk ab 18.22, stirshaken von Kamailio und OpenSIPS lehnen, wo sie nur die Liste haben, den Anruf ab.</translation>
    </message>
    <message>
        <source>It was changed on its way, or somebody else wrote it. Asterisk 18.22 and later, Kamailio&apos;s stirshaken and OpenSIPS, where they were given this list, reject the call. Get it again.</source>
        <translation>Sie wurde unterwegs geändert, oder jemand anderes hat sie geschrieben. Asterisk ab 18.22, stirshaken von Kamailio und OpenSIPS lehnen, wo sie diese Liste haben, den Anruf ab. Beschaffen Sie sie erneut.</translation>
    </message>
    <message>
        <source>Asterisk 18.22 and later, Kamailio&apos;s stirshaken and OpenSIPS, where they were given this list alone, reject the call. Get the list of the certificate&apos;s issuer.</source>
        <translation>Asterisk ab 18.22, stirshaken von Kamailio und OpenSIPS lehnen, wo sie nur diese Liste haben, den Anruf ab. Beschaffen Sie die Liste des Ausstellers des Zertifikats.</translation>
    </message>
    <message>
        <source>No verifier in use looks at it. Tell the authority before it issues the next one.</source>
        <translation>Kein gebräuchlicher Prüfer sieht es an. Sagen Sie es der Zertifizierungsstelle, bevor sie das nächste ausstellt.</translation>
    </message>
    <message>
        <source>The certificate is of X.509 version %1; the profile wants version 3.</source>
        <translation>Das Zertifikat ist eines der X.509-Version %1; das Profil verlangt Version 3.</translation>
    </message>
    <message>
        <source>The serial number of the certificate is not above zero.</source>
        <translation>Die Seriennummer des Zertifikats ist nicht größer als null.</translation>
    </message>
    <message>
        <source>The serial number has %1 bits; 64 random ones are the least.</source>
        <translation>Die Seriennummer hat %1 Bit; mindestens 64 zufällige müssen es sein.</translation>
    </message>
    <message>
        <source>The certificate is signed with %1 and not with ecdsa-with-SHA256.</source>
        <translation>Das Zertifikat ist mit %1 signiert und nicht mit ecdsa-with-SHA256.</translation>
    </message>
    <message>
        <source>The key is %1: no PASSporT can be signed with it, since ES256 needs P-256.</source>
        <translation>Der Schlüssel ist %1: Damit lässt sich kein PASSporT signieren, denn ES256 braucht P-256.</translation>
    </message>
    <message>
        <source>Make a new key on the curve P-256 and order a certificate for it.</source>
        <translation>Erzeugen Sie einen neuen Schlüssel auf der Kurve P-256, und beantragen Sie ein Zertifikat dafür.</translation>
    </message>
    <message>
        <source>The authority&apos;s key is %1; the profile wants P-256.</source>
        <translation>Der Schlüssel der Zertifizierungsstelle ist %1; das Profil verlangt P-256.</translation>
    </message>
    <message>
        <source>The name of the certificate does not have exactly one country (C).</source>
        <translation>Der Name des Zertifikats enthält nicht genau ein Land (C).</translation>
    </message>
    <message>
        <source>The name of the certificate has %1 common names (CN) instead of one.</source>
        <translation>Der Name des Zertifikats enthält %1 allgemeine Namen (CN) statt einem.</translation>
    </message>
    <message>
        <source>The common name “%1” does not contain the word SHAKEN.</source>
        <translation>Der allgemeine Name „%1“ enthält das Wort SHAKEN nicht.</translation>
    </message>
    <message>
        <source>The common name “%1” does not say SHAKEN and behind it the service provider code “%2”.</source>
        <translation>Im allgemeinen Namen „%1“ steht nicht SHAKEN und dahinter der Anbietercode „%2“.</translation>
    </message>
    <message>
        <source>The common name “%1” of a root does not contain the word ROOT.</source>
        <translation>Der allgemeine Name „%1“ einer Wurzel enthält das Wort ROOT nicht.</translation>
    </message>
    <message>
        <source>The name of the certificate does not say whose it is: there is no organization (O).</source>
        <translation>Der Name des Zertifikats sagt nicht, wem es gehört: Die Organisation (O) fehlt.</translation>
    </message>
    <message>
        <source>The name of the certificate does not have exactly one serialNumber.</source>
        <translation>Der Name des Zertifikats enthält nicht genau eine serialNumber.</translation>
    </message>
    <message>
        <source>The certificate does not say whether it is one of an authority.</source>
        <translation>Das Zertifikat sagt nicht, ob es das einer Zertifizierungsstelle ist.</translation>
    </message>
    <message>
        <source>The basic constraints are not marked critical.</source>
        <translation>Die Basiseinschränkungen sind nicht als kritisch markiert.</translation>
    </message>
    <message>
        <source>The certificate does not say what its key is for.</source>
        <translation>Das Zertifikat sagt nicht, wofür sein Schlüssel da ist.</translation>
    </message>
    <message>
        <source>The key usage is not marked critical.</source>
        <translation>Die Schlüsselverwendung ist nicht als kritisch markiert.</translation>
    </message>
    <message>
        <source>The key is for “%1”; the profile wants digitalSignature alone.</source>
        <translation>Der Schlüssel ist für „%1“ da; das Profil verlangt allein digitalSignature.</translation>
    </message>
    <message>
        <source>The key of the authority is for “%1” and not for signing certificates.</source>
        <translation>Der Schlüssel der Zertifizierungsstelle ist für „%1“ da und nicht zum Signieren von Zertifikaten.</translation>
    </message>
    <message>
        <source>Verifiers refuse every chain through it. Ask the authority for the right one.</source>
        <translation>Prüfer lehnen jede Kette darüber ab. Bitten Sie die Zertifizierungsstelle um das richtige.</translation>
    </message>
    <message>
        <source>The key of the authority is for “%1”; the profile wants keyCertSign alone.</source>
        <translation>Der Schlüssel der Zertifizierungsstelle ist für „%1“ da; das Profil verlangt allein keyCertSign.</translation>
    </message>
    <message>
        <source>The certificate does not identify its own key.</source>
        <translation>Das Zertifikat kennzeichnet seinen eigenen Schlüssel nicht.</translation>
    </message>
    <message>
        <source>The identifier of the key has %1 bytes; a SHA-1 digest of it has 20.</source>
        <translation>Die Kennung des Schlüssels hat %1 Byte; sein SHA-1-Hash hat 20.</translation>
    </message>
    <message>
        <source>The certificate does not identify the key that signed it.</source>
        <translation>Das Zertifikat kennzeichnet den Schlüssel nicht, der es signiert hat.</translation>
    </message>
    <message>
        <source>The certificate names %1 certificate policies instead of one.</source>
        <translation>Das Zertifikat nennt %1 Zertifikatsrichtlinien statt einer.</translation>
    </message>
    <message>
        <source>The certificate policies are marked critical.</source>
        <translation>Die Zertifikatsrichtlinien sind als kritisch markiert.</translation>
    </message>
    <message>
        <source>The certificate policy %1 is not one of this country&apos;s.</source>
        <translation>Die Zertifikatsrichtlinie %1 ist keine dieses Landes.</translation>
    </message>
    <message>
        <source>Check that the certificate is judged by the rules of the right country.</source>
        <translation>Prüfen Sie, ob das Zertifikat nach den Regeln des richtigen Landes beurteilt wird.</translation>
    </message>
    <message>
        <source>The certificate policy %1 was out of date when the certificate was issued.</source>
        <translation>Die Zertifikatsrichtlinie %1 war überholt, als das Zertifikat ausgestellt wurde.</translation>
    </message>
    <message>
        <source>A root certificate names no certificate policy.</source>
        <translation>Ein Wurzelzertifikat nennt keine Zertifikatsrichtlinie.</translation>
    </message>
    <message>
        <source>The certificate does not say where its revocation would be listed.</source>
        <translation>Das Zertifikat sagt nicht, wo seine Sperrung stünde.</translation>
    </message>
    <message>
        <source>The certificate does not name exactly one address of a revocation list.</source>
        <translation>Das Zertifikat nennt nicht genau eine Adresse einer Sperrliste.</translation>
    </message>
    <message>
        <source>The revocation list at “%1” cannot be fetched over HTTP.</source>
        <translation>Die Sperrliste bei „%1“ lässt sich nicht über HTTP abrufen.</translation>
    </message>
    <message>
        <source>The certificate does not say who signs the revocation list at “%1”.</source>
        <translation>Das Zertifikat sagt nicht, wer die Sperrliste bei „%1“ signiert.</translation>
    </message>
    <message>
        <source>A root certificate names no revocation list.</source>
        <translation>Ein Wurzelzertifikat nennt keine Sperrliste.</translation>
    </message>
    <message>
        <source>The certificate does not say for whom it speaks: it has no TNAuthList.</source>
        <translation>Das Zertifikat sagt nicht, für wen es spricht: Es hat keine TNAuthList.</translation>
    </message>
    <message>
        <source>Verifiers reject calls signed with it. Order one from a STI-CA.</source>
        <translation>Prüfer lehnen damit signierte Anrufe ab. Beantragen Sie eines bei einer STI-CA.</translation>
    </message>
    <message>
        <source>The TNAuthList of the certificate is malformed.</source>
        <translation>Die TNAuthList des Zertifikats ist fehlerhaft.</translation>
    </message>
    <message>
        <source>Verifiers reject calls signed with it. Ask the authority for a new one.</source>
        <translation>Prüfer lehnen damit signierte Anrufe ab. Bitten Sie die Zertifizierungsstelle um ein neues.</translation>
    </message>
    <message>
        <source>The TNAuthList is marked critical.</source>
        <translation>Die TNAuthList ist als kritisch markiert.</translation>
    </message>
    <message>
        <source>Verifiers that use OpenSSL refuse such a chain. Ask the authority for a new one.</source>
        <translation>Prüfer, die OpenSSL verwenden, lehnen eine solche Kette ab. Bitten Sie die Zertifizierungsstelle um ein neues.</translation>
    </message>
    <message>
        <source>The certificate of an authority has a TNAuthList; the profile keeps it to leaves.</source>
        <translation>Das Zertifikat einer Zertifizierungsstelle hat eine TNAuthList; das Profil sieht sie nur für Signierende vor.</translation>
    </message>
    <message>
        <source>The TNAuthList has %1 service provider codes instead of one.</source>
        <translation>Die TNAuthList hat %1 Anbietercodes statt einem.</translation>
    </message>
    <message>
        <source>A delegate certificate (RFC 9060) has numbers in their place, and that is right.</source>
        <translation>Ein Delegate-Zertifikat (RFC 9060) hat an deren Stelle Nummern, und das ist richtig.</translation>
    </message>
    <message>
        <source>The TNAuthList holds telephone numbers; the profile wants the code alone.</source>
        <translation>Die TNAuthList enthält Rufnummern; das Profil verlangt allein den Anbietercode.</translation>
    </message>
    <message>
        <source>The service provider code “%1” holds other than capital letters and digits.</source>
        <translation>Der Anbietercode „%1“ enthält anderes als Großbuchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>The extension %1 is marked critical, and verifiers do not know it.</source>
        <translation>Die Erweiterung %1 ist als kritisch markiert, und Prüfer kennen sie nicht.</translation>
    </message>
    <message>
        <source>The certificate has extensions that the profile does not know: %1.</source>
        <translation>Das Zertifikat hat Erweiterungen, die das Profil nicht kennt: %1.</translation>
    </message>
    <message>
        <source>The extension %1 stands in the certificate more than once.</source>
        <translation>Die Erweiterung %1 steht mehr als einmal im Zertifikat.</translation>
    </message>
    <message>
        <source>X.509 version</source>
        <translation>X.509-Version</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Signature algorithm</source>
        <translation>Signaturverfahren</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Name of the certificate</source>
        <translation>Name des Zertifikats</translation>
    </message>
    <message>
        <source>Basic constraints</source>
        <translation>Basiseinschränkungen</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>Schlüsselverwendung</translation>
    </message>
    <message>
        <source>Identifier of its key</source>
        <translation>Kennung seines Schlüssels</translation>
    </message>
    <message>
        <source>Identifier of the authority&apos;s key</source>
        <translation>Kennung des Schlüssels der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Certificate policy</source>
        <translation>Zertifikatsrichtlinie</translation>
    </message>
    <message>
        <source>Place of the revocation list</source>
        <translation>Ort der Sperrliste</translation>
    </message>
    <message>
        <source>TNAuthList</source>
        <translation>TNAuthList</translation>
    </message>
    <message>
        <source>Other extensions</source>
        <translation>Weitere Erweiterungen</translation>
    </message>
    <message>
        <source>Not looked at: verifiers ignore tokens of the unknown type “%1”.</source>
        <translation>Nicht geprüft: Prüfer übergehen Tokens des unbekannten Typs „%1“.</translation>
    </message>
    <message>
        <source>Not looked at: there is no certificate to check with, and the header does not say where one is.</source>
        <translation>Nicht geprüft: Es gibt kein Zertifikat dafür, und der Header sagt nicht, wo eines liegt.</translation>
    </message>
    <message>
        <source>Not judged: the capture has only a part of this Identity header (packet %1).</source>
        <translation>Nicht beurteilt: Der Mitschnitt enthält nur einen Teil dieses Identity-Headers (Paket %1).</translation>
    </message>
    <message>
        <source>Capture whole packets with all their fragments (tcpdump -s 0).</source>
        <translation>Schneiden Sie ganze Pakete mit allen Fragmenten mit (tcpdump -s 0).</translation>
    </message>
    <message>
        <source>The capture has only a part of this INVITE (packet %1): whether it had an Identity header cannot be told.</source>
        <translation>Der Mitschnitt enthält nur einen Teil dieses INVITE (Paket %1): Ob es einen Identity-Header hatte, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>The token must have three parts with dots between; parts found: %1.</source>
        <translation>Das Token muss aus drei Teilen mit Punkten dazwischen bestehen; gefundene Teile: %1.</translation>
    </message>
    <message>
        <source>The %1 holds a number that is too large to be read, at byte %2.</source>
        <translation>%1: Die Zahl an Byte %2 ist zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The token demands that verifiers know an extension (crit): %1.</source>
        <translation>Das Token verlangt, dass Prüfer eine Erweiterung kennen (crit): %1.</translation>
    </message>
    <message>
        <source>No PASSporT has such an extension, and whoever does not know it must reject the token (RFC 7515).</source>
        <translation>Kein PASSporT hat eine solche Erweiterung, und wer sie nicht kennt, muss das Token ablehnen (RFC 7515).</translation>
    </message>
    <message>
        <source>The token demands that verifiers know an extension (crit), and does not name it.</source>
        <translation>Das Token verlangt, dass Prüfer eine Erweiterung kennen (crit), und nennt sie nicht.</translation>
    </message>
    <message>
        <source>A list of names must stand there, and no PASSporT has such an extension: verifiers must reject the token (RFC 7515).</source>
        <translation>Dort muss eine Liste von Namen stehen, und kein PASSporT hat eine solche Erweiterung: Prüfer müssen das Token ablehnen (RFC 7515).</translation>
    </message>
    <message>
        <source>The certificate address is empty.</source>
        <translation>Die Zertifikatsadresse ist leer.</translation>
    </message>
    <message>
        <source>Set the whole address on the server that signs, for example %2.</source>
        <translation>Tragen Sie auf dem signierenden Server die ganze Adresse ein, zum Beispiel %2.</translation>
    </message>
    <message>
        <source>The certificate address %1 has “%2” for a port, and there is none: ports go from 1 to 65535.</source>
        <translation>Die Zertifikatsadresse %1 hat „%2“ als Port, den es nicht gibt: Ports gehen von 1 bis 65535.</translation>
    </message>
    <message>
        <source>Set the right port on the server that signs, or leave it out.</source>
        <translation>Tragen Sie auf dem signierenden Server den richtigen Port ein, oder lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>The header says alg=%1, the token does not say how it is signed.</source>
        <translation>Der Header sagt alg=%1, das Token sagt nicht, wie es signiert ist.</translation>
    </message>
    <message>
        <source>The header has an empty “alg”, the token says “%1”.</source>
        <translation>Der Header hat ein leeres „alg“, das Token sagt „%1“.</translation>
    </message>
    <message>
        <source>The header says ppt=%1, the token does not say its type.</source>
        <translation>Der Header sagt ppt=%1, das Token nennt seinen Typ nicht.</translation>
    </message>
    <message>
        <source>The header has an empty “ppt”, the token says “%1”.</source>
        <translation>Der Header hat ein leeres „ppt“, das Token sagt „%1“.</translation>
    </message>
    <message>
        <source>The header says the certificate is at %1, the address in the token is empty.</source>
        <translation>Der Header sagt, das Zertifikat liege bei %1, die Adresse im Token ist leer.</translation>
    </message>
    <message>
        <source>The parameter “%1” stands in the header more than once.</source>
        <translation>Der Parameter „%1“ steht mehr als einmal im Header.</translation>
    </message>
    <message>
        <source>RFC 3261 forbids it, and verifiers take one or the other. Do not trust this call.</source>
        <translation>RFC 3261 verbietet das, und Prüfer nehmen den einen oder den anderen. Trauen Sie diesem Anruf nicht.</translation>
    </message>
    <message>
        <source>The token itself ends at %1; it is judged for %2 (%3).</source>
        <translation>Das Token selbst endet um %1; beurteilt wird es für %2 (%3).</translation>
    </message>
    <message>
        <source>An old header may be a copied one. Check the clocks of both servers.</source>
        <translation>Ein alter Header kann ein kopierter sein. Prüfen Sie die Uhren beider Server.</translation>
    </message>
    <message>
        <source>The token itself begins at %1; it is judged for %2 (%3).</source>
        <translation>Das Token selbst beginnt um %1; beurteilt wird es für %2 (%3).</translation>
    </message>
    <message>
        <source>The Date header cannot be read, so the time of signing (%1) was compared with %2 (%4): %3 s.</source>
        <translation>Der Date-Header ist nicht lesbar, deshalb wurde der Zeitpunkt der Signatur (%1) mit %2 (%4) verglichen: %3 s.</translation>
    </message>
    <message>
        <source>It must look like “Sat, 13 Nov 2010 23:29:00 GMT”, always in GMT (RFC 3261 20.17). Asterisk 18.22 and later rejects a date that it cannot read or that has no zone. Mend it on the server that signs.</source>
        <translation>Er muss wie „Sat, 13 Nov 2010 23:29:00 GMT“ aussehen, immer in GMT (RFC 3261 20.17). Asterisk ab 18.22 lehnt ein Datum ab, das es nicht lesen kann oder das keine Zone hat. Berichtigen Sie ihn auf dem signierenden Server.</translation>
    </message>
    <message>
        <source>A certificate on the way to the trust anchor, %1, expired on %2; it is judged for %3.</source>
        <translation>Ein Zertifikat auf dem Weg zum Vertrauensanker, %1, ist am %2 abgelaufen; beurteilt wird es für %3.</translation>
    </message>
    <message>
        <source>A certificate on the way to the trust anchor, %1, is valid from %2 on; it is judged for %3.</source>
        <translation>Ein Zertifikat auf dem Weg zum Vertrauensanker, %1, gilt erst ab %2; beurteilt wird es für %3.</translation>
    </message>
    <message>
        <source>%1 may not have so many authorities below it as there are on the way to the trust anchor.</source>
        <translation>%1 darf nicht so viele Zertifizierungsstellen unter sich haben, wie auf dem Weg zum Vertrauensanker liegen.</translation>
    </message>
    <message>
        <source>Its certificate sets a limit (path length), and verifiers that use OpenSSL refuse the chain. Do not trust this call.</source>
        <translation>Ihr Zertifikat setzt eine Grenze (Pfadlänge), und Prüfer, die OpenSSL verwenden, lehnen die Kette ab. Trauen Sie diesem Anruf nicht.</translation>
    </message>
    <message>
        <source>The certificate of %1 has a critical extension that verifiers do not know: %2.</source>
        <translation>Das Zertifikat von %1 hat eine kritische Erweiterung, die Prüfer nicht kennen: %2.</translation>
    </message>
    <message>
        <source>Verifiers that use OpenSSL refuse it. The sender must ask its authority for a new certificate.</source>
        <translation>Prüfer, die OpenSSL verwenden, lehnen es ab. Der Absender muss seine Zertifizierungsstelle um ein neues Zertifikat bitten.</translation>
    </message>
    <message>
        <source>Do not trust this call. Verifiers that use OpenSSL refuse the chain for the same reason.</source>
        <translation>Trauen Sie diesem Anruf nicht. Prüfer, die OpenSSL verwenden, lehnen die Kette aus demselben Grund ab.</translation>
    </message>
    <message>
        <source>The number that the call was diverted from, %1, is not among those the certificate speaks for: %2.</source>
        <translation>Die Nummer, von der der Anruf umgeleitet wurde, %1, gehört nicht zu denen, für die das Zertifikat spricht: %2.</translation>
    </message>
    <message>
        <source>Who diverts a call signs for the number it was diverted from (RFC 8946), and this certificate does not cover it.</source>
        <translation>Wer einen Anruf umleitet, signiert für die Nummer, von der er umgeleitet wurde (RFC 8946), und dieses Zertifikat deckt sie nicht ab.</translation>
    </message>
    <message>
        <source>The certificate speaks for numbers only (%1), and the caller in the token has none.</source>
        <translation>Das Zertifikat spricht nur für Nummern (%1), und der Anrufer im Token hat keine.</translation>
    </message>
    <message>
        <source>Do not trust this call: its signer may not speak for such a caller (RFC 8226).</source>
        <translation>Trauen Sie diesem Anruf nicht: Wer ihn signiert hat, darf für einen solchen Anrufer nicht sprechen (RFC 8226).</translation>
    </message>
    <message>
        <source>The certificate speaks for numbers only (%1), and the token names no number that the call was diverted from.</source>
        <translation>Das Zertifikat spricht nur für Nummern (%1), und das Token nennt keine Nummer, von der der Anruf umgeleitet wurde.</translation>
    </message>
    <message>
        <source>Do not trust this call: its signer may not speak for it (RFC 8226, RFC 8946).</source>
        <translation>Trauen Sie diesem Anruf nicht: Wer ihn signiert hat, darf nicht für ihn sprechen (RFC 8226, RFC 8946).</translation>
    </message>
    <message>
        <source>RFC 9118 allows one. Verifiers that know the older one only (RFC 8226) may judge otherwise; none of Asterisk, Kamailio and OpenSIPS is known to look at either. The authority must issue it anew.</source>
        <translation>RFC 9118 erlaubt nur eine. Prüfer, die nur die ältere kennen (RFC 8226), urteilen vielleicht anders; von Asterisk, Kamailio und OpenSIPS ist nicht bekannt, dass sie eine davon ansehen. Die Zertifizierungsstelle muss es neu ausstellen.</translation>
    </message>
    <message>
        <source>Give the key of the signer: it is on P-256, or its calls cannot be verified.</source>
        <translation>Geben Sie den Schlüssel des Signierenden an: Er liegt auf P-256, sonst lassen sich seine Anrufe nicht prüfen.</translation>
    </message>
    <message>
        <source>The token is for %1; the message is for: %2.</source>
        <translation>Das Token ist für %1; die Nachricht ist für: %2.</translation>
    </message>
    <message>
        <source>The token is for %1; the message is for: %2. The country code is on one side only.</source>
        <translation>Das Token ist für %1; die Nachricht ist für: %2. Die Ländervorwahl steht nur auf einer Seite.</translation>
    </message>
    <message>
        <source>The token is for %1; the call was diverted since then, and the message is for: %2.</source>
        <translation>Das Token ist für %1; der Anruf wurde seither umgeleitet, und die Nachricht ist für: %2.</translation>
    </message>
    <message>
        <source>The token does not say from which number the call was diverted.</source>
        <translation>Das Token sagt nicht, von welcher Nummer der Anruf umgeleitet wurde.</translation>
    </message>
    <message>
        <source>Ask whoever diverts the call to mend its signing software: the claim “div” names that number (RFC 8946 3).</source>
        <translation>Bitten Sie den, der den Anruf umleitet, seine Signiersoftware zu berichtigen: Der Claim „div“ nennt diese Nummer (RFC 8946 3).</translation>
    </message>
    <message>
        <source>The caller is missing here or in the token the call was diverted from.</source>
        <translation>Der Anrufer fehlt hier oder im Token, von dem der Anruf umgeleitet wurde.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>an object with keys and values</source>
        <translation>ein Objekt mit Schlüsseln und Werten</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>Private key of another kind: %1. It cannot sign calls.</source>
        <translation>Privater Schlüssel anderer Art: %1. Er kann keine Anrufe signieren.</translation>
    </message>
    <message>
        <source>Private key on the curve %1, not P-256. It cannot sign calls.</source>
        <translation>Privater Schlüssel auf der Kurve %1, nicht P-256. Er kann keine Anrufe signieren.</translation>
    </message>
    <message>
        <source>Private key that everybody has: it is printed in %1.</source>
        <translation>Privater Schlüssel, den jeder hat: Er ist in %1 abgedruckt.</translation>
    </message>
    <message>
        <source>Use it for tests only. Make a new key for calls.</source>
        <translation>Verwenden Sie ihn nur für Tests. Erzeugen Sie für Anrufe einen neuen.</translation>
    </message>
    <message>
        <source>Private key that anybody can find by trying.</source>
        <translation>Privater Schlüssel, den jeder durch Probieren finden kann.</translation>
    </message>
    <message>
        <source>Make a new key here, and order a certificate for it.</source>
        <translation>Erzeugen Sie hier einen neuen Schlüssel, und beantragen Sie ein Zertifikat dafür.</translation>
    </message>
    <message>
        <source>Private key that the vault also keeps under another name: %1.</source>
        <translation>Privater Schlüssel, den der Tresor auch unter anderem Namen verwahrt: %1.</translation>
    </message>
    <message>
        <source>Who gets hold of it signs for both. Give each signing identity a key of its own.</source>
        <translation>Wer ihn in die Hand bekommt, signiert für beide. Geben Sie jeder Signieridentität einen eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>The certificates were not in order, and were put right: %1 comes first.</source>
        <translation>Die Zertifikate waren nicht in der richtigen Reihenfolge und wurden geordnet: %1 kommt zuerst.</translation>
    </message>
    <message>
        <source>Publish them in this order behind the certificate address.</source>
        <translation>Veröffentlichen Sie sie in dieser Reihenfolge unter der Zertifikatsadresse.</translation>
    </message>
    <message>
        <source>The certificate of %1 was there twice. One is enough.</source>
        <translation>Das Zertifikat von %1 war doppelt vorhanden. Eines genügt.</translation>
    </message>
    <message>
        <source>The certificate of %1 does not belong to the chain of %2.</source>
        <translation>Das Zertifikat von %1 gehört nicht zur Kette von %2.</translation>
    </message>
    <message>
        <source>Leave it out of the file behind the certificate address.</source>
        <translation>Lassen Sie es in der Datei unter der Zertifikatsadresse weg.</translation>
    </message>
    <message>
        <source>The chain ends below its root: %1, key identifier %2.</source>
        <translation>Die Kette endet unterhalb ihrer Wurzel: %1, Schlüsselkennung %2.</translation>
    </message>
    <message>
        <source>That is right for what is published. Verifiers have the root among their trust anchors.</source>
        <translation>Das ist richtig für das, was veröffentlicht wird. Prüfer haben die Wurzel unter ihren Vertrauensankern.</translation>
    </message>
    <message>
        <source>The chain ends below its root: %1.</source>
        <translation>Die Kette endet unterhalb ihrer Wurzel: %1.</translation>
    </message>
    <message>
        <source>The certificate that issued %1 is missing: %2, key identifier %3.</source>
        <translation>Das Zertifikat, das %1 ausgestellt hat, fehlt: %2, Schlüsselkennung %3.</translation>
    </message>
    <message>
        <source>Get it from the authority, unless that is a root, and put it behind this one.</source>
        <translation>Beschaffen Sie es von der Zertifizierungsstelle, außer es ist eine Wurzel, und setzen Sie es hinter dieses.</translation>
    </message>
    <message>
        <source>The certificate that issued %1 is missing: %2.</source>
        <translation>Das Zertifikat, das %1 ausgestellt hat, fehlt: %2.</translation>
    </message>
    <message>
        <source>It is a certificate.</source>
        <translation>Es ist ein Zertifikat.</translation>
    </message>
    <message>
        <source>It is a private key.</source>
        <translation>Es ist ein privater Schlüssel.</translation>
    </message>
    <message>
        <source>It is a public key.</source>
        <translation>Es ist ein öffentlicher Schlüssel.</translation>
    </message>
    <message>
        <source>It is a certificate request.</source>
        <translation>Es ist ein Zertifikatsantrag.</translation>
    </message>
    <message>
        <source>It is a list of revocations.</source>
        <translation>Es ist eine Sperrliste.</translation>
    </message>
    <message>
        <source>It is a PKCS#7 file, which holds none here.</source>
        <translation>Es ist eine PKCS#7-Datei, die hier keines enthält.</translation>
    </message>
    <message>
        <source>It is a PKCS#12 file, which holds none here.</source>
        <translation>Es ist eine PKCS#12-Datei, die hier keines enthält.</translation>
    </message>
    <message>
        <source>It breaks off before its end.</source>
        <translation>Es bricht vor seinem Ende ab.</translation>
    </message>
    <message>
        <source>Its passphrase asks for more work than any program would choose.</source>
        <translation>Seine Passphrase verlangt mehr Rechenarbeit, als irgendein Programm wählen würde.</translation>
    </message>
    <message>
        <source>%1: this file is encrypted, and no passphrase was given.</source>
        <translation>%1: Diese Datei ist verschlüsselt, und es wurde keine Passphrase angegeben.</translation>
    </message>
    <message>
        <source>Give the passphrase that was chosen when the file was made.</source>
        <translation>Geben Sie die Passphrase an, die beim Erstellen der Datei gewählt wurde.</translation>
    </message>
    <message>
        <source>%1: this file is encrypted in a way that is not read here. %2</source>
        <translation>%1: Diese Datei ist auf eine Art verschlüsselt, die hier nicht gelesen wird. %2</translation>
    </message>
    <message>
        <source>Open it with the program that made it, and save it again with AES. What is very old (RC2, DES) needs OpenSSL&apos;s module &quot;legacy&quot;, which Debian has in libssl3.</source>
        <translation>Öffnen Sie sie mit dem Programm, das sie erstellt hat, und speichern Sie sie erneut mit AES. Sehr alte Verfahren (RC2, DES) brauchen das OpenSSL-Modul „legacy“, das Debian in libssl3 hat.</translation>
    </message>
    <message>
        <source>%1: anybody can find this private key by trying.</source>
        <translation>%1: Diesen privaten Schlüssel kann jeder durch Probieren finden.</translation>
    </message>
    <message>
        <source>Make a new key here, and order a certificate for it. Have a certificate that was made for this one revoked.</source>
        <translation>Erzeugen Sie hier einen neuen Schlüssel, und beantragen Sie ein Zertifikat dafür. Lassen Sie ein für diesen ausgestelltes Zertifikat sperren.</translation>
    </message>
    <message>
        <source>%1: there are %2 different private keys in this file.</source>
        <translation>%1: In dieser Datei sind %2 verschiedene private Schlüssel.</translation>
    </message>
    <message>
        <source>Give a file with the one key that is meant.</source>
        <translation>Geben Sie eine Datei mit dem einen gemeinten Schlüssel an.</translation>
    </message>
    <message>
        <source>%1: this file is damaged. %2</source>
        <translation>%1: Diese Datei ist beschädigt. %2</translation>
    </message>
    <message>
        <source>Copy it again from where it was made, as a binary file. Nothing was changed.</source>
        <translation>Kopieren Sie sie erneut von dort, wo sie erstellt wurde, als Binärdatei. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1: the vault has no private key that belongs to this certificate.</source>
        <translation>%1: Im Tresor ist kein privater Schlüssel, der zu diesem Zertifikat gehört.</translation>
    </message>
    <message>
        <source>Give the private key as well. If it was lost, make a new one, and order a certificate for it. Nothing was stored.</source>
        <translation>Geben Sie auch den privaten Schlüssel an. Ging er verloren, erzeugen Sie einen neuen, und beantragen Sie ein Zertifikat dafür. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>%1: this private key cannot leave its token.</source>
        <translation>%1: Dieser private Schlüssel kann sein Token nicht verlassen.</translation>
    </message>
    <message>
        <source>Sign where the token is. A server that signs by itself needs a key in a file, and a certificate for that key.</source>
        <translation>Signieren Sie dort, wo das Token ist. Ein Server, der selbst signiert, braucht einen Schlüssel in einer Datei und ein Zertifikat für diesen Schlüssel.</translation>
    </message>
    <message>
        <source>%1: the token or the private key in it was not found. %2</source>
        <translation>%1: Das Token oder der private Schlüssel darin wurde nicht gefunden. %2</translation>
    </message>
    <message>
        <source>Check that the token is plugged in, its name and that of the key, and that libengine-pkcs11-openssl and the token&apos;s own library are installed.</source>
        <translation>Prüfen Sie, ob das Token eingesteckt ist, seinen Namen und den des Schlüssels, und ob libengine-pkcs11-openssl und die eigene Bibliothek des Tokens installiert sind.</translation>
    </message>
    <message>
        <source>What lies at %2 is not what the digest for %1 is for.</source>
        <translation>Was unter %2 liegt, ist nicht das, wofür der Digest von %1 steht.</translation>
    </message>
    <message>
        <source>What is said about the caller must not be shown. If the call is yours, publish the very file that was signed, or sign the new one.</source>
        <translation>Was über den Anrufer gesagt wird, darf nicht angezeigt werden. Ist es Ihr Anruf, veröffentlichen Sie genau die signierte Datei, oder signieren Sie die neue.</translation>
    </message>
    <message>
        <source>What lies at %2 today is not what the digest for %1 is for.</source>
        <translation>Was heute unter %2 liegt, ist nicht das, wofür der Digest von %1 steht.</translation>
    </message>
    <message>
        <source>It may have been exchanged since the call. Asterisk and Kamailio do not compare it; services that show it do.</source>
        <translation>Es kann seit dem Anruf ausgetauscht worden sein. Asterisk und Kamailio vergleichen es nicht; Dienste, die es anzeigen, tun es.</translation>
    </message>
    <message>
        <source>It is fetched only when the signature holds and its signer is trusted.</source>
        <translation>Es wird nur abgerufen, wenn die Signatur hält und ihrem Signierenden vertraut wird.</translation>
    </message>
    <message>
        <source>Allow fetching, to compare it with its digest.</source>
        <translation>Erlauben Sie das Abrufen, um es mit seinem Digest zu vergleichen.</translation>
    </message>
    <message>
        <source>Decode the calls of this caller by themselves.</source>
        <translation>Lesen Sie die Anrufe dieses Anrufers für sich.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Web server&apos;s proof (TLS)</source>
        <translation>Nachweis des Webservers (TLS)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Published for</source>
        <translation>Veröffentlicht für</translation>
    </message>
    <message>
        <source>List of trusted authorities</source>
        <translation>Liste vertrauenswürdiger Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Nothing was taken over. Get the list again from the policy administrator.</source>
        <translation>Nichts wurde übernommen. Beschaffen Sie die Liste erneut vom Policy Administrator.</translation>
    </message>
    <message>
        <source>The list holds %1 roots (sequence %2, until %3) and is signed by %4.</source>
        <translation>Die Liste enthält %1 Wurzeln (Nummer %2, gültig bis %3) und ist von %4 signiert.</translation>
    </message>
    <message>
        <source>This is no list of trusted authorities: %1 cannot be read.</source>
        <translation>Das ist keine Liste vertrauenswürdiger Zertifizierungsstellen: %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It is a signed list (JWS) as the policy administrator&apos;s service gives it, alone or as “caList” of a JSON object.</source>
        <translation>Es ist eine signierte Liste (JWS), wie der Dienst des Policy Administrators sie gibt, allein oder als „caList“ eines JSON-Objekts.</translation>
    </message>
    <message>
        <source>The list is larger than %1 bytes.</source>
        <translation>Die Liste ist größer als %1 Bytes.</translation>
    </message>
    <message>
        <source>The list holds more than %1 roots.</source>
        <translation>Die Liste enthält mehr als %1 Wurzeln.</translation>
    </message>
    <message>
        <source>Entry %1 of the list is no certificate in PEM form (%2).</source>
        <translation>Eintrag %1 der Liste ist kein Zertifikat in PEM-Form (%2).</translation>
    </message>
    <message>
        <source>The list is signed with “%1” and not with ES256.</source>
        <translation>Die Liste ist mit „%1“ signiert und nicht mit ES256.</translation>
    </message>
    <message>
        <source>The list says that its signer&apos;s certificate lies at “%1”, which is no https address.</source>
        <translation>Die Liste sagt, das Zertifikat ihres Signierenden liege unter „%1“; das ist keine https-Adresse.</translation>
    </message>
    <message>
        <source>The list says that it comes from %1, and nobody said that this is your policy administrator.</source>
        <translation>Die Liste sagt, sie komme von %1, und niemand hat gesagt, dass das Ihr Policy Administrator ist.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate lies at %1 and not on %2, where the list comes from.</source>
        <translation>Das Zertifikat des Signierenden liegt unter %1 und nicht auf %2, woher die Liste kommt.</translation>
    </message>
    <message>
        <source>Nothing was taken over. Whoever wrote this list is not known to be the policy administrator.</source>
        <translation>Nichts wurde übernommen. Wer diese Liste geschrieben hat, ist nicht als Policy Administrator bekannt.</translation>
    </message>
    <message>
        <source>The list is not signed with the key of %1, or was changed since.</source>
        <translation>Die Liste ist nicht mit dem Schlüssel von %1 signiert oder wurde seither geändert.</translation>
    </message>
    <message>
        <source>The certificate of the signer, %1, is not valid today (it ends on %2).</source>
        <translation>Das Zertifikat des Signierenden, %1, ist heute nicht gültig (es endet am %2).</translation>
    </message>
    <message>
        <source>Nothing was taken over. Check the clock of this machine, then get the list again.</source>
        <translation>Nichts wurde übernommen. Prüfen Sie die Uhr dieses Rechners, und beschaffen Sie dann die Liste erneut.</translation>
    </message>
    <message>
        <source>The list expired on %1.</source>
        <translation>Die Liste ist am %1 abgelaufen.</translation>
    </message>
    <message>
        <source>The list (sequence %1) is older than the one that was taken over before (%2).</source>
        <translation>Die Liste (Nummer %1) ist älter als die zuvor übernommene (%2).</translation>
    </message>
    <message>
        <source>Nothing was taken over: an old list may hold authorities that are not trusted any more.</source>
        <translation>Nichts wurde übernommen: Eine alte Liste kann Zertifizierungsstellen enthalten, denen nicht mehr vertraut wird.</translation>
    </message>
    <message>
        <source>The list is signed with another key than the one before, that of %1.</source>
        <translation>Die Liste ist mit einem anderen Schlüssel signiert als die vorige, dem von %1.</translation>
    </message>
    <message>
        <source>Right after a renewal that is as it should be; otherwise ask the policy administrator. Asterisk and Kamailio trust whatever roots they are given.</source>
        <translation>Gleich nach einer Erneuerung ist das richtig so; sonst fragen Sie den Policy Administrator. Asterisk und Kamailio vertrauen allen Wurzeln, die man ihnen gibt.</translation>
    </message>
    <message>
        <source>The name leads to %1.</source>
        <translation>Der Name führt zu %1.</translation>
    </message>
    <message>
        <source>The web server proved who it is (%1, certificate of %2, until %3).</source>
        <translation>Der Webserver hat sich ausgewiesen (%1, Zertifikat von %2, bis %3).</translation>
    </message>
    <message>
        <source>The web server&apos;s own certificate expires in %1 days, on %2.</source>
        <translation>Das eigene Zertifikat des Webservers läuft in %1 Tagen ab, am %2.</translation>
    </message>
    <message>
        <source>Renew it, or see why it does not renew itself: without it nobody can fetch yours. Asterisk, Kamailio and OpenSIPS then reject your calls.</source>
        <translation>Erneuern Sie es, oder sehen Sie nach, warum es sich nicht selbst erneuert: Ohne es kann niemand das Ihre abrufen. Asterisk, Kamailio und OpenSIPS lehnen dann Ihre Anrufe ab.</translation>
    </message>
    <message>
        <source>It answered with %1 bytes within %2 ms.</source>
        <translation>Er antwortete mit %1 Bytes binnen %2 ms.</translation>
    </message>
    <message>
        <source>It took %1 ms to answer.</source>
        <translation>Die Antwort dauerte %1 ms.</translation>
    </message>
    <message>
        <source>Asterisk 18.22 and later give up after 2 s and reject the call. Publish the file on a faster server or nearer to the verifiers.</source>
        <translation>Asterisk ab 18.22 gibt nach 2 s auf und lehnt den Anruf ab. Veröffentlichen Sie die Datei auf einem schnelleren Server oder näher bei den Prüfern.</translation>
    </message>
    <message>
        <source>Certificates published there: %1; the first is %2.</source>
        <translation>Dort veröffentlichte Zertifikate: %1; das erste ist %2.</translation>
    </message>
    <message>
        <source>It is the certificate it is published for.</source>
        <translation>Es ist das Zertifikat, für das es veröffentlicht ist.</translation>
    </message>
    <message>
        <source>%1 is for another key than calls are signed with.</source>
        <translation>%1 gehört zu einem anderen Schlüssel als dem, mit dem Anrufe signiert werden.</translation>
    </message>
    <message>
        <source>Every call signed with it is rejected. Publish the certificate of that key there, or sign with the key of this one.</source>
        <translation>Jeder damit signierte Anruf wird abgelehnt. Veröffentlichen Sie dort das Zertifikat jenes Schlüssels, oder signieren Sie mit dem Schlüssel von diesem.</translation>
    </message>
    <message>
        <source>Another certificate is published there: %1 (SHA-256 %2).</source>
        <translation>Dort ist ein anderes Zertifikat veröffentlicht: %1 (SHA-256 %2).</translation>
    </message>
    <message>
        <source>Calls signed with the key of yours are rejected. Publish yours there.</source>
        <translation>Mit Ihrem Schlüssel signierte Anrufe werden abgelehnt. Veröffentlichen Sie dort Ihres.</translation>
    </message>
    <message>
        <source>Another certificate for the same key is published there: %1 (SHA-256 %2).</source>
        <translation>Dort ist ein anderes Zertifikat für denselben Schlüssel veröffentlicht: %1 (SHA-256 %2).</translation>
    </message>
    <message>
        <source>Asterisk and Kamailio do not mind as long as it is valid. Publish the new one, or bring the identity up to date.</source>
        <translation>Asterisk und Kamailio stört das nicht, solange es gültig ist. Veröffentlichen Sie das neue, oder aktualisieren Sie die Identität.</translation>
    </message>
    <message>
        <source>The private key cannot leave its token (%2), and the server signs with the file %1.</source>
        <translation>Der private Schlüssel kann sein Token nicht verlassen (%2), und der Server signiert mit der Datei %1.</translation>
    </message>
    <message>
        <source>Give this server a signing identity whose key is in the vault or in a file.</source>
        <translation>Geben Sie diesem Server eine Signieridentität, deren Schlüssel im Tresor oder in einer Datei liegt.</translation>
    </message>
    <message>
        <source>%1: no change of key and certificate is under way.</source>
        <translation>%1: Es läuft kein Wechsel von Schlüssel und Zertifikat.</translation>
    </message>
    <message>
        <source>Begin one: stirctl rotation start %1</source>
        <translation>Beginnen Sie einen: stirctl rotation start %1</translation>
    </message>
    <message>
        <source>%1: it is not the turn of this step yet, or not any more.</source>
        <translation>%1: Dieser Schritt ist noch nicht oder nicht mehr an der Reihe.</translation>
    </message>
    <message>
        <source>See how far it is and what comes next: stirctl rotation show %1</source>
        <translation>Sehen Sie nach, wie weit er ist und was als Nächstes kommt: stirctl rotation show %1</translation>
    </message>
    <message>
        <source>%1: another certificate lies at this address.</source>
        <translation>%1: Unter dieser Adresse liegt ein anderes Zertifikat.</translation>
    </message>
    <message>
        <source>Verifiers keep what they fetched there, and captures are judged later: give the new certificate an address of its own.</source>
        <translation>Prüfer behalten, was sie dort abgerufen haben, und Mitschnitte werden später beurteilt: Geben Sie dem neuen Zertifikat eine eigene Adresse.</translation>
    </message>
    <message>
        <source>The certificate expires in %1 days, on %2: %3 % of its lifetime is left.</source>
        <translation>Das Zertifikat läuft am %2 ab, Restlaufzeit in Tagen: %1 (noch %3 % der Laufzeit).</translation>
    </message>
    <message>
        <source>The certificate expires in %1 days, on %2: only %3 % of its lifetime is left.</source>
        <translation>Das Zertifikat läuft am %2 ab, Restlaufzeit in Tagen: %1 (nur noch %3 % der Laufzeit).</translation>
    </message>
    <message>
        <source>Put its successor on the servers.</source>
        <translation>Bringen Sie das Nachfolgezertifikat auf die Server.</translation>
    </message>
    <message>
        <source>The certificate expires in %1 days, on %2: no more than %3 % of its lifetime is left.</source>
        <translation>Das Zertifikat läuft am %2 ab, Restlaufzeit in Tagen: %1 (nicht mehr als %3 % der Laufzeit).</translation>
    </message>
    <message>
        <source>Renew it now: from then on verifiers reject every call signed with it.</source>
        <translation>Erneuern Sie es jetzt: Nach dem Ablauf lehnen Prüfer jeden damit signierten Anruf ab.</translation>
    </message>
    <message>
        <source>The authority %1 above the certificate expires in %2 days, on %3: %4 % of its lifetime is left.</source>
        <translation>Die dem Zertifikat übergeordnete Zertifizierungsstelle %1 läuft am %3 ab, Restlaufzeit in Tagen: %2 (noch %4 % der Laufzeit).</translation>
    </message>
    <message>
        <source>Ask the authority for a chain with its successor. From then on verifiers reject every call, however long your own certificate lasts.</source>
        <translation>Bitten Sie die Zertifizierungsstelle um eine Kette mit der nachfolgenden. Nach dem Ablauf lehnen Prüfer jeden Anruf ab, wie lange Ihr eigenes Zertifikat auch gilt.</translation>
    </message>
    <message>
        <source>The trust anchor expires in %1 days, on %2: %3 % of its lifetime is left.</source>
        <translation>Der Vertrauensanker läuft am %2 ab, Restlaufzeit in Tagen: %1 (noch %3 % der Laufzeit).</translation>
    </message>
    <message>
        <source>Look out for the authority&apos;s next root.</source>
        <translation>Achten Sie auf die nächste Wurzel der Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>The trust anchor expires in %1 days, on %2: only %3 % of its lifetime is left.</source>
        <translation>Der Vertrauensanker läuft am %2 ab, Restlaufzeit in Tagen: %1 (nur noch %3 % der Laufzeit).</translation>
    </message>
    <message>
        <source>Ask the authority for its next root, and import it beside this one.</source>
        <translation>Fragen Sie die Zertifizierungsstelle nach ihrer nächsten Wurzel, und importieren Sie diese zusätzlich.</translation>
    </message>
    <message>
        <source>The trust anchor expires in %1 days, on %2: no more than %3 % of its lifetime is left.</source>
        <translation>Der Vertrauensanker läuft am %2 ab, Restlaufzeit in Tagen: %1 (nicht mehr als %3 % der Laufzeit).</translation>
    </message>
    <message>
        <source>Import the authority&apos;s next root now: from then on calls that lead to this one are rejected.</source>
        <translation>Importieren Sie jetzt die nächste Wurzel der Zertifizierungsstelle: Nach dem Ablauf werden Anrufe abgelehnt, die zu diesem Vertrauensanker führen.</translation>
    </message>
    <message>
        <source>The server also trusts %1 (%2), which is not among your trust anchors.</source>
        <translation>Der Server vertraut auch %1 (%2); unter Ihren Vertrauensankern ist das nicht.</translation>
    </message>
    <message>
        <source>A push leaves it as it is. Import it here if it is an authority of yours, or delete the file there and refresh the store.</source>
        <translation>Das Ausrollen lässt es, wie es ist. Importieren Sie es hier, wenn es eine Ihrer Zertifizierungsstellen ist, oder löschen Sie die Datei dort, und aktualisieren Sie den Speicher.</translation>
    </message>
    <message>
        <source>%1 lies among the trust anchors of the server and is no certificate.</source>
        <translation>%1 liegt unter den Vertrauensankern des Servers und ist kein Zertifikat.</translation>
    </message>
    <message>
        <source>The server passes over it, or over the whole folder. Look at what it is, and delete or mend it.</source>
        <translation>Der Server übergeht die Datei oder den ganzen Ordner. Sehen Sie nach, was sie ist, und löschen oder berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>The trust anchors lie in the system&apos;s own store (%1): every program of the server that makes TLS connections trusts them too.</source>
        <translation>Die Vertrauensanker liegen im Speicher des Systems (%1): Jedes Programm des Servers, das TLS-Verbindungen herstellt, vertraut ihnen auch.</translation>
    </message>
    <message>
        <source>Import only what you have checked.</source>
        <translation>Importieren Sie nur, was Sie geprüft haben.</translation>
    </message>
    <message>
        <source>A place that telephony alone looks at is set with %2.</source>
        <translation>Ein Ort, an dem nur die Telefonie nachsieht, wird mit %2 festgelegt.</translation>
    </message>
    <message>
        <source>A comment that begins in line %2, column %3 of %1 does not end.</source>
        <translation>Ein Kommentar, der in Zeile %2, Spalte %3 von %1 beginnt, endet nicht.</translation>
    </message>
    <message>
        <source>A text that begins in line %2, column %3 of %1 does not end.</source>
        <translation>Ein Text, der in Zeile %2, Spalte %3 von %1 beginnt, endet nicht.</translation>
    </message>
    <message>
        <source>A variable that begins in line %2, column %3 of %1 does not end.</source>
        <translation>Eine Variable, die in Zeile %2, Spalte %3 von %1 beginnt, endet nicht.</translation>
    </message>
    <message>
        <source>The #!ifdef in line %2, column %3 of %1 has no #!endif.</source>
        <translation>Das #!ifdef in Zeile %2, Spalte %3 von %1 hat kein #!endif.</translation>
    </message>
    <message>
        <source>Mend the file on the server, then look again. An #!endif in the last line needs a line end behind it.</source>
        <translation>Berichtigen Sie die Datei auf dem Server, und sehen Sie dann erneut nach. Ein #!endif in der letzten Zeile braucht ein Zeilenende dahinter.</translation>
    </message>
    <message>
        <source>The #!endif in line %2, column %3 of %1 has no #!ifdef.</source>
        <translation>Das #!endif in Zeile %2, Spalte %3 von %1 hat kein #!ifdef.</translation>
    </message>
    <message>
        <source>The #!else in line %2, column %3 of %1 has no #!ifdef; Kamailio passes over it.</source>
        <translation>Das #!else in Zeile %2, Spalte %3 von %1 hat kein #!ifdef; Kamailio übergeht es.</translation>
    </message>
    <message>
        <source>Line %2, column %3 of %1 nests more #!ifdef than Kamailio takes.</source>
        <translation>Zeile %2, Spalte %3 von %1 verschachtelt mehr #!ifdef, als Kamailio annimmt.</translation>
    </message>
    <message>
        <source>Write #!redefine there, or take one of the two away.</source>
        <translation>Schreiben Sie dort #!redefine, oder entfernen Sie eines der beiden.</translation>
    </message>
    <message>
        <source>Line %2 of %1 defines “%3”, and that is more names than the 512 that Kamailio takes.</source>
        <translation>Zeile %2 von %1 definiert „%3“, und das sind mehr Namen als die 512, die Kamailio annimmt.</translation>
    </message>
    <message>
        <source>Take defines away that nothing asks for.</source>
        <translation>Entfernen Sie Definitionen, nach denen nichts fragt.</translation>
    </message>
    <message>
        <source>The name “%4” in line %2, column %3 of %1 goes on with “-”; Kamailio does not start with that.</source>
        <translation>Der Name „%4“ in Zeile %2, Spalte %3 von %1 geht mit „-“ weiter; damit startet Kamailio nicht.</translation>
    </message>
    <message>
        <source>Write “_” instead.</source>
        <translation>Schreiben Sie stattdessen „_“.</translation>
    </message>
    <message>
        <source>The define “%3” in line %2, the last one of %1, has no line end: Kamailio takes it without its value.</source>
        <translation>Die Definition „%3“ in Zeile %2, der letzten von %1, hat kein Zeilenende: Kamailio nimmt sie ohne ihren Wert.</translation>
    </message>
    <message>
        <source>Add a line end to the file.</source>
        <translation>Fügen Sie am Ende der Datei ein Zeilenende hinzu.</translation>
    </message>
    <message>
        <source>The first of its branches is taken to be in force.</source>
        <translation>Es wird angenommen, dass der erste ihrer Zweige gilt.</translation>
    </message>
    <message>
        <source>Line %2 of %1 goes on behind column %3; nobody writes such a line.</source>
        <translation>Zeile %2 von %1 geht hinter Spalte %3 weiter; niemand schreibt eine solche Zeile.</translation>
    </message>
    <message>
        <source>From line %2, column %3 on, %1 holds more than the program looks at.</source>
        <translation>Ab Zeile %2, Spalte %3 enthält %1 mehr, als das Programm ansieht.</translation>
    </message>
    <message>
        <source>Line %2, column %3 of %1 ends a comment that never began.</source>
        <translation>Zeile %2, Spalte %3 von %1 beendet einen Kommentar, der nie begann.</translation>
    </message>
    <message>
        <source>Line %2 of %1 includes %3, and there is no such file.</source>
        <translation>Zeile %2 von %1 bindet %3 ein, und diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>The service does not start without it. Bring the file there, or take the line away.</source>
        <translation>Ohne sie startet der Dienst nicht. Legen Sie die Datei dort ab, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Line %2 of %1 imports %3, and there is no such file; the service passes over that.</source>
        <translation>Zeile %2 von %1 importiert %3, und diese Datei gibt es nicht; der Dienst übergeht das.</translation>
    </message>
    <message>
        <source>Line %2 of %1 includes %3, which leads back to itself.</source>
        <translation>Zeile %2 von %1 bindet %3 ein, und das führt zu sich selbst zurück.</translation>
    </message>
    <message>
        <source>Take one of the includes away.</source>
        <translation>Entfernen Sie eine der Einbindungen.</translation>
    </message>
    <message>
        <source>Line %2 of %1 includes %3 deeper than the ten levels that the service takes.</source>
        <translation>Zeile %2 von %1 bindet %3 tiefer ein als die zehn Ebenen, die der Dienst annimmt.</translation>
    </message>
    <message>
        <source>Include it from a file further up.</source>
        <translation>Binden Sie sie in einer Datei weiter oben ein.</translation>
    </message>
    <message>
        <source>The name of the included file in line %2 of %1 is not right.</source>
        <translation>Der Name der eingebundenen Datei in Zeile %2 von %1 ist nicht richtig.</translation>
    </message>
    <message>
        <source>It stands between quotation marks, has no blank in it and at most 125 characters.</source>
        <translation>Er steht zwischen Anführungszeichen, enthält kein Leerzeichen und hat höchstens 125 Zeichen.</translation>
    </message>
    <message>
        <source>Line %2 of %1 includes %3, which cannot be read.</source>
        <translation>Zeile %2 von %1 bindet %3 ein; diese Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Allow the service and this program to read it.</source>
        <translation>Erlauben Sie dem Dienst und diesem Programm, sie zu lesen.</translation>
    </message>
    <message>
        <source>With %3, which line %2 of %1 includes, the configuration is larger than the program reads.</source>
        <translation>Mit %3, von Zeile %2 von %1 eingebunden, ist die Konfiguration größer, als das Programm liest.</translation>
    </message>
    <message>
        <source>Line %2 of %1 includes something and does not say what.</source>
        <translation>Zeile %2 von %1 bindet etwas ein und sagt nicht, was.</translation>
    </message>
    <message>
        <source>Write the name of the file behind it, or take the line away.</source>
        <translation>Schreiben Sie den Namen der Datei dahinter, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Line %2 of %1 takes in what the program %3 prints; that is not looked at.</source>
        <translation>Zeile %2 von %1 bindet ein, was das Programm %3 ausgibt; das wird nicht angesehen.</translation>
    </message>
    <message>
        <source>A setting that comes from there is not seen.</source>
        <translation>Eine Einstellung, die von dort kommt, wird nicht gesehen.</translation>
    </message>
    <message>
        <source>Line %2 of %1 adds to the section [%3], which does not stand before it; Asterisk refuses the whole file.</source>
        <translation>Zeile %2 von %1 ergänzt den Abschnitt [%3], der nicht davor steht; Asterisk lehnt die ganze Datei ab.</translation>
    </message>
    <message>
        <source>Put the section in front, or take “(+)” away.</source>
        <translation>Stellen Sie den Abschnitt davor, oder entfernen Sie „(+)“.</translation>
    </message>
    <message>
        <source>Line %2 of %1 takes over from the section [%3], which does not stand before it; Asterisk refuses the whole file.</source>
        <translation>Zeile %2 von %1 übernimmt aus dem Abschnitt [%3], der nicht davor steht; Asterisk lehnt die ganze Datei ab.</translation>
    </message>
    <message>
        <source>Put that section in front, or correct its name.</source>
        <translation>Stellen Sie jenen Abschnitt davor, oder berichtigen Sie seinen Namen.</translation>
    </message>
    <message>
        <source>Line %2 of %1 has no name in front of “=”.</source>
        <translation>Zeile %2 von %1 hat keinen Namen vor „=“.</translation>
    </message>
    <message>
        <source>%1: line %3 of %2 takes it from “%4”, which the service is started with.</source>
        <translation>%1: Zeile %3 von %2 nimmt den Wert aus „%4“, womit der Dienst gestartet wird.</translation>
    </message>
    <message>
        <source>Change it where the service is started, in its -A option.</source>
        <translation>Ändern Sie ihn dort, wo der Dienst gestartet wird, in dessen Option -A.</translation>
    </message>
    <message>
        <source>%1: line %3 of %2 stands in front of the line that loads its module; Kamailio does not start with that.</source>
        <translation>%1: Zeile %3 von %2 steht vor der Zeile, die das zugehörige Modul lädt; damit startet Kamailio nicht.</translation>
    </message>
    <message>
        <source>Move it behind that loadmodule.</source>
        <translation>Verschieben Sie sie hinter jenes loadmodule.</translation>
    </message>
    <message>
        <source>%1: Kamailio reads “%4” in line %3 of %2, because a #!subst changes what is written there.</source>
        <translation>%1: Kamailio liest „%4“ in Zeile %3 von %2, weil ein #!subst ändert, was dort steht.</translation>
    </message>
    <message>
        <source>A change here is one of the text in the line; the #!subst still applies to it.</source>
        <translation>Eine Änderung hier ändert den Text in der Zeile; das #!subst wirkt weiterhin auf ihn.</translation>
    </message>
    <message>
        <source>%1: line %3 of %2 begins the section [%4] a second time; it is not read.</source>
        <translation>%1: Zeile %3 von %2 beginnt den Abschnitt [%4] ein zweites Mal; er wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Move its lines into the first one, or write [name](+).</source>
        <translation>Verschieben Sie seine Zeilen in den ersten, oder schreiben Sie [name](+).</translation>
    </message>
    <message>
        <source>%1: line %3 of %2 begins the section [%4] a second time; Asterisk then uses neither of them.</source>
        <translation>%1: Zeile %3 von %2 beginnt den Abschnitt [%4] ein zweites Mal; Asterisk verwendet dann keinen von beiden.</translation>
    </message>
    <message>
        <source>Move its lines into the first one.</source>
        <translation>Verschieben Sie seine Zeilen in den ersten.</translation>
    </message>
    <message>
        <source>%1: the value comes from a template, line %3 of %2.</source>
        <translation>%1: Der Wert kommt aus einer Vorlage, Zeile %3 von %2.</translation>
    </message>
    <message>
        <source>A change there is one for every section that is made after this template.</source>
        <translation>Eine Änderung dort gilt für jeden Abschnitt, der nach dieser Vorlage gebildet ist.</translation>
    </message>
    <message>
        <source>%1: in line %3 of %2 the value ends at “;”, the rest is a comment.</source>
        <translation>%1: In Zeile %3 von %2 endet der Wert bei „;“, der Rest ist ein Kommentar.</translation>
    </message>
    <message>
        <source>Write “\;” where a semicolon is meant, or a blank in front of the comment.</source>
        <translation>Schreiben Sie „\;“, wo ein Semikolon gemeint ist, oder ein Leerzeichen vor den Kommentar.</translation>
    </message>
    <message>
        <source>%1: the quotation marks in line %3 of %2 are part of the value.</source>
        <translation>%1: Die Anführungszeichen in Zeile %3 von %2 gehören zum Wert.</translation>
    </message>
    <message>
        <source>Take them away; they do not keep a blank at its end either.</source>
        <translation>Entfernen Sie sie; auch ein Leerzeichen am Ende bewahren sie nicht.</translation>
    </message>
    <message>
        <source>What is at %1 is not known: it was not fetched lately.</source>
        <translation>Was unter %1 liegt, ist nicht bekannt: Es wurde in letzter Zeit nicht abgerufen.</translation>
    </message>
    <message>
        <source>Fetch it.</source>
        <translation>Rufen Sie es ab.</translation>
    </message>
    <message>
        <source>It stands like this in the certificate. Its authority must issue it anew.</source>
        <translation>So steht sie im Zertifikat. Dessen Zertifizierungsstelle muss es neu ausstellen.</translation>
    </message>
    <message>
        <source>Nothing is fetched from %1: this program fetches over https alone.</source>
        <translation>Von %1 wird nichts abgerufen: Dieses Programm ruft nur über https ab.</translation>
    </message>
    <message>
        <source>Get the list by other means, and give it to “stirctl decode --crl” when you verify.</source>
        <translation>Beschaffen Sie die Liste auf anderem Weg, und geben Sie sie beim Prüfen mit „stirctl decode --crl“ an.</translation>
    </message>
    <message>
        <source>Whoever wrote the certificate may want to probe the network here. Where did it come from? Asterisk, Kamailio and OpenSIPS fetch no lists.</source>
        <translation>Wer das Zertifikat geschrieben hat, will vielleicht das Netz hier auskundschaften. Woher kam es? Asterisk, Kamailio und OpenSIPS rufen keine Listen ab.</translation>
    </message>
    <message>
        <source>The web server does not let the list be kept: it is fetched anew each time.</source>
        <translation>Der Webserver erlaubt nicht, die Liste aufzubewahren: Sie wird jedes Mal neu abgerufen.</translation>
    </message>
    <message>
        <source>Whoever runs it can allow that with Cache-Control.</source>
        <translation>Wer ihn betreibt, kann das mit Cache-Control erlauben.</translation>
    </message>
    <message>
        <source>What was fetched from %1 cannot be read as a list of revocations (%2).</source>
        <translation>Was von %1 abgerufen wurde, kann nicht als Sperrliste gelesen werden (%2).</translation>
    </message>
    <message>
        <source>It must be a CRL in PEM or DER form. Tell the authority.</source>
        <translation>Es muss eine CRL in PEM- oder DER-Form sein. Sagen Sie es der Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>%1 offers more than %2 lists. None of them was looked at.</source>
        <translation>%1 bietet mehr als %2 Listen an. Keine davon wurde angesehen.</translation>
    </message>
    <message>
        <source>Tell the authority.</source>
        <translation>Sagen Sie es der Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>The list of %1 is not used: its signature does not hold.</source>
        <translation>Die Liste von %1 wird nicht verwendet: Ihre Signatur stimmt nicht.</translation>
    </message>
    <message>
        <source>It was changed on its way, or somebody else wrote it. Fetch it again; if that does not help, tell the authority.</source>
        <translation>Sie wurde unterwegs verändert, oder jemand anderes hat sie geschrieben. Rufen Sie sie erneut ab; hilft das nicht, sagen Sie es der Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>Nobody vouches for the list of %1: the certificate of its signer is not at hand.</source>
        <translation>Niemand bürgt für die Liste von %1: Das Zertifikat, mit dem sie signiert ist, liegt nicht vor.</translation>
    </message>
    <message>
        <source>If you trust that authority, add its certificate to your trust anchors.</source>
        <translation>Vertrauen Sie dieser Zertifizierungsstelle, nehmen Sie ihr Zertifikat in Ihre Vertrauensanker auf.</translation>
    </message>
    <message>
        <source>The list of %1 was to be renewed by %2.</source>
        <translation>Die Liste von %1 hätte bis %2 erneuert werden sollen.</translation>
    </message>
    <message>
        <source>Later revocations are not in it. Fetch it again; if it stays old, tell the authority. Asterisk, Kamailio and OpenSIPS reject calls by such a list where they were given it.</source>
        <translation>Spätere Sperrungen stehen nicht darin. Rufen Sie sie erneut ab; bleibt sie alt, sagen Sie es der Zertifizierungsstelle. Wo Asterisk, Kamailio und OpenSIPS eine solche Liste haben, lehnen sie Anrufe deshalb ab.</translation>
    </message>
    <message>
        <source>A certificate of %1, %2, was revoked on %3 (%4), says the list of %5.</source>
        <translation>Ein Zertifikat von %1, %2, wurde am %3 gesperrt (%4), sagt die Liste von %5.</translation>
    </message>
    <message>
        <source>Verifiers that look reject calls that lead to it. Change a signing identity to a new key and certificate; remove a trust anchor.</source>
        <translation>Prüfer, die nachsehen, lehnen Anrufe ab, die zu ihm führen. Stellen Sie eine Signieridentität auf einen neuen Schlüssel und ein neues Zertifikat um; entfernen Sie einen Vertrauensanker.</translation>
    </message>
    <message>
        <source>The list does not speak for %2 of the certificates that name it, among them %1.</source>
        <translation>Die Liste gilt nicht für %2 der Zertifikate, die sie nennen, darunter %1.</translation>
    </message>
    <message>
        <source>Whether they were revoked stays unknown. Tell the authority that issued them.</source>
        <translation>Ob sie gesperrt wurden, bleibt unbekannt. Sagen Sie es der Zertifizierungsstelle, die sie ausgestellt hat.</translation>
    </message>
    <message>
        <source>%1 is not as it was when this was prepared.</source>
        <translation>%1 ist nicht mehr so wie zu dem Zeitpunkt, als dies vorbereitet wurde.</translation>
    </message>
    <message>
        <source>A later push or somebody else changed it. Look at the new plan, then push what you want.</source>
        <translation>Ein späteres Ausrollen oder jemand anderes hat das geändert. Sehen Sie den neuen Plan an, und rollen Sie dann aus, was Sie wollen.</translation>
    </message>
    <message>
        <source>Asterisk keeps no blank at the end. Close the text with a sign that shows, or add the blank where the text is put in front of the name.</source>
        <translation>Asterisk behält am Ende kein Leerzeichen. Schließen Sie den Text mit einem sichtbaren Zeichen ab, oder fügen Sie das Leerzeichen dort hinzu, wo der Text vor den Namen gesetzt wird.</translation>
    </message>
    <message>
        <source>This push changed %1, which the server does not work with any more; its key is now in %2.</source>
        <translation>Dieses Ausrollen hat %1 geändert, womit der Server nicht mehr arbeitet; sein Schlüssel steht jetzt in %2.</translation>
    </message>
    <message>
        <source>A change to a new key came later, and cannot be undone by going back before it. Nothing was changed. To sign with another key, assign an identity that has it and push. The files of that time stay on the server, in /etc/stir-console/backups.</source>
        <translation>Später kam ein Schlüsselwechsel, und der lässt sich nicht dadurch zurücknehmen, dass man vor ihn zurückgeht. Nichts wurde geändert. Um mit einem anderen Schlüssel zu signieren, weisen Sie eine Identität zu, die ihn hat, und rollen Sie aus. Die Dateien von damals bleiben auf dem Server, in /etc/stir-console/backups.</translation>
    </message>
    <message>
        <source>The server&apos;s policy is taken over: %1 settings.</source>
        <translation>Die Richtlinie des Servers ist übernommen: %1 Einstellungen.</translation>
    </message>
    <message>
        <source>The server&apos;s policy is not taken over: not all three outcomes are set there.</source>
        <translation>Die Richtlinie des Servers wird nicht übernommen: Dort sind nicht alle drei Ergebnisse gesetzt.</translation>
    </message>
    <message>
        <source>Set a policy here, and push it.</source>
        <translation>Setzen Sie hier eine Richtlinie, und rollen Sie sie aus.</translation>
    </message>
    <message>
        <source>The server&apos;s policy is not taken over: other servers follow another one (group “%1”).</source>
        <translation>Die Richtlinie des Servers wird nicht übernommen: Andere Server folgen einer anderen (Gruppe „%1“).</translation>
    </message>
    <message>
        <source>Put the server into a group of its own and take it over again, or push the policy of the others to it.</source>
        <translation>Geben Sie dem Server eine eigene Gruppe, und übernehmen Sie ihn erneut, oder rollen Sie die Richtlinie der anderen auf ihn aus.</translation>
    </message>
    <message>
        <source>%1 is “%2” on the server, which is not known here.</source>
        <translation>%1 ist auf dem Server „%2“, was hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>It stays as it is on the server until a policy sets it.</source>
        <translation>Das bleibt auf dem Server, wie es ist, bis eine Richtlinie es setzt.</translation>
    </message>
    <message>
        <source>The server signs with the identity %1, which it now has here too.</source>
        <translation>Der Server signiert mit der Identität %1, die er jetzt auch hier hat.</translation>
    </message>
    <message>
        <source>The server does not sign; that is left as it is.</source>
        <translation>Der Server signiert nicht; das bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The server signs, but its key in %1 cannot be told.</source>
        <translation>Der Server signiert, doch sein Schlüssel in %1 lässt sich nicht bestimmen.</translation>
    </message>
    <message>
        <source>Log in as a user who may read it; signing is left as it is until then.</source>
        <translation>Melden Sie sich als ein Benutzer an, der ihn lesen darf; bis dahin bleibt das Signieren, wie es ist.</translation>
    </message>
    <message>
        <source>The server signs with a key (%1, certificate at %2) that no signing identity here has.</source>
        <translation>Der Server signiert mit einem Schlüssel (%1, Zertifikat unter %2), den hier keine Signieridentität hat.</translation>
    </message>
    <message>
        <source>Import that key and its certificate as a signing identity and take the server over again; signing is left as it is until then.</source>
        <translation>Importieren Sie diesen Schlüssel und sein Zertifikat als Signieridentität, und übernehmen Sie den Server erneut; bis dahin bleibt das Signieren, wie es ist.</translation>
    </message>
    <message>
        <source>The server signs with the key of %1, but under %2 instead of %3.</source>
        <translation>Der Server signiert mit dem Schlüssel von %1, doch unter %2 statt %3.</translation>
    </message>
    <message>
        <source>Choose the identity for the server to plan that change, or correct its x5u here; signing is left as it is until then.</source>
        <translation>Wählen Sie die Identität für den Server, um diese Änderung zu planen, oder berichtigen Sie hier ihre Zertifikatsadresse (x5u); bis dahin bleibt das Signieren, wie es ist.</translation>
    </message>
    <message>
        <source>The server is entered as %1, and shows the signs of %2.</source>
        <translation>Der Server ist als %1 eingetragen und zeigt die Merkmale von %2.</translation>
    </message>
    <message>
        <source>Set its platform, or the console looks in the wrong files.</source>
        <translation>Stellen Sie seine Plattform ein, sonst sieht die Konsole in den falschen Dateien nach.</translation>
    </message>
    <message>
        <source>The server does not show the signs of %1.</source>
        <translation>Der Server zeigt die Merkmale von %1 nicht.</translation>
    </message>
    <message>
        <source>Check that the software is installed, and where.</source>
        <translation>Prüfen Sie, ob die Software installiert ist, und wo.</translation>
    </message>
    <message>
        <source>The server shows the signs of %1 (%2).</source>
        <translation>Der Server zeigt die Merkmale von %1 (%2).</translation>
    </message>
    <message>
        <source>%1: this server&apos;s software does not know it (%2).</source>
        <translation>%1: Die Software dieses Servers kennt das nicht (%2).</translation>
    </message>
    <message>
        <source>It is left out here. Servers with a newer version get it.</source>
        <translation>Hier wird es ausgelassen. Server mit einer neueren Version erhalten es.</translation>
    </message>
    <message>
        <source>%1 shows %2 settings as they were meant.</source>
        <translation>%1 zeigt %2 Einstellungen so, wie sie gewollt waren.</translation>
    </message>
    <message>
        <source>%1 did not take %2: it has “%3” in force, “%4” was meant.</source>
        <translation>%1 hat %2 nicht angenommen: Es gilt „%3“, gewollt war „%4“.</translation>
    </message>
    <message>
        <source>The log of the service says what it does not like.</source>
        <translation>Das Protokoll des Dienstes sagt, was ihm nicht gefällt.</translation>
    </message>
    <message>
        <source>%1 has nothing of [%2] in force (“%3”).</source>
        <translation>Bei %1 gilt nichts von [%2] („%3“).</translation>
    </message>
    <message>
        <source>It refused the section as a whole. The log of the service says what it does not like.</source>
        <translation>Der Abschnitt wurde als Ganzes abgelehnt. Das Protokoll des Dienstes sagt, was ihm nicht gefällt.</translation>
    </message>
    <message>
        <source>Folder of trust anchors</source>
        <translation>Ordner der Vertrauensanker</translation>
    </message>
    <message>
        <source>Attestation it signs with</source>
        <translation>Attestation beim Signieren</translation>
    </message>
    <message>
        <source>A: you know the customer and the customer may use the number. B: you know the customer. C: neither.</source>
        <translation>A: Sie kennen den Kunden, und der Kunde darf die Nummer verwenden. B: Sie kennen den Kunden. C: keines von beiden.</translation>
    </message>
    <message>
        <source>Attestation for numbers it has no entry for</source>
        <translation>Attestation für Nummern ohne eigenen Eintrag</translation>
    </message>
    <message>
        <source>Left empty, such calls get the attestation above.</source>
        <translation>Bleibt das Feld leer, erhalten solche Anrufe die oben gewählte Attestation.</translation>
    </message>
    <message>
        <source>Sign the keys of the media too</source>
        <translation>Auch die Medienschlüssel signieren</translation>
    </message>
    <message>
        <source>Adds the mky claim with the DTLS fingerprints. Few verifiers look at it.</source>
        <translation>Fügt den Claim mky mit den DTLS-Fingerabdrücken hinzu. Wenige Prüfer sehen ihn an.</translation>
    </message>
    <message>
        <source>Fetch the certificate at start</source>
        <translation>Zertifikat beim Start abrufen</translation>
    </message>
    <message>
        <source>Fetches each number&apos;s certificate when the configuration is read. A web server that is down then keeps the number from signing.</source>
        <translation>Ruft das Zertifikat jeder Nummer ab, wenn die Konfiguration gelesen wird. Ein ausgefallener Webserver hindert die Nummer dann am Signieren.</translation>
    </message>
    <message>
        <source>Verify incoming calls</source>
        <translation>Ankommende Anrufe prüfen</translation>
    </message>
    <message>
        <source>Calls are checked only where the endpoint&apos;s profile asks for it too.</source>
        <translation>Anrufe werden nur geprüft, wo auch das Profil des Endpunkts es verlangt.</translation>
    </message>
    <message>
        <source>When a check fails</source>
        <translation>Wenn eine Prüfung fehlschlägt</translation>
    </message>
    <message>
        <source>continue: the call goes on and the dialplan can ask for the result. reject_request: the call is refused with the reason. continue_return_reason: it goes on, and the answer names the reason.</source>
        <translation>continue: Der Anruf geht weiter, und der Dialplan kann das Ergebnis abfragen. reject_request: Der Anruf wird mit dem Grund abgewiesen. continue_return_reason: Er geht weiter, und die Antwort nennt den Grund.</translation>
    </message>
    <message>
        <source>Name every reason in the answer</source>
        <translation>Jeden Grund in der Antwort nennen</translation>
    </message>
    <message>
        <source>RFC 9410: a Reason header for each Identity header that failed, in the protocol STIR.</source>
        <translation>RFC 9410: ein Reason-Header für jeden fehlgeschlagenen Identity-Header, mit dem Protokoll STIR.</translation>
    </message>
    <message>
        <source>Oldest signature, in seconds</source>
        <translation>Höchstalter der Signatur, in Sekunden</translation>
    </message>
    <message>
        <source>RFC 8224 recommends 60. Clocks that differ by more refuse calls that are all right.</source>
        <translation>RFC 8224 empfiehlt 60. Gehen die Uhren weiter auseinander, werden einwandfreie Anrufe abgewiesen.</translation>
    </message>
    <message>
        <source>Oldest Date header, in seconds</source>
        <translation>Höchstalter des Date-Headers, in Sekunden</translation>
    </message>
    <message>
        <source>Compared with this server&apos;s clock.</source>
        <translation>Verglichen mit der Uhr dieses Servers.</translation>
    </message>
    <message>
        <source>Do without the Date header</source>
        <translation>Ohne den Date-Header auskommen</translation>
    </message>
    <message>
        <source>Many callers send none, and are refused otherwise.</source>
        <translation>Viele Anrufer senden keinen und werden sonst abgewiesen.</translation>
    </message>
    <message>
        <source>Take certificates from any port and over http</source>
        <translation>Zertifikate von jedem Port und über http annehmen</translation>
    </message>
    <message>
        <source>Against the rules of SHAKEN: https and port 443 or 8443.</source>
        <translation>Gegen die Regeln von SHAKEN: https und Port 443 oder 8443.</translation>
    </message>
    <message>
        <source>Take certificate addresses with user, query or fragment</source>
        <translation>Zertifikatsadressen mit Benutzer, Query oder Fragment annehmen</translation>
    </message>
    <message>
        <source>Against the rules of SHAKEN.</source>
        <translation>Gegen die Regeln von SHAKEN.</translation>
    </message>
    <message>
        <source>Trust the system&apos;s authorities too</source>
        <translation>Auch den Zertifizierungsstellen des Systems vertrauen</translation>
    </message>
    <message>
        <source>Then anybody with a certificate of a web server could sign calls. Meant for tests.</source>
        <translation>Dann könnte jeder, der das Zertifikat eines Webservers hat, Anrufe signieren. Für Tests gedacht.</translation>
    </message>
    <message>
        <source>Folder of revocation lists</source>
        <translation>Ordner der Sperrlisten</translation>
    </message>
    <message>
        <source>Files with hashed names, as openssl rehash makes them.</source>
        <translation>Dateien mit Hash-Namen, wie openssl rehash sie anlegt.</translation>
    </message>
    <message>
        <source>Folder for fetched certificates</source>
        <translation>Ordner für abgerufene Zertifikate</translation>
    </message>
    <message>
        <source>Must exist and belong to Asterisk; without it verification does not start.</source>
        <translation>Muss vorhanden sein und Asterisk gehören; ohne ihn startet die Prüfung nicht.</translation>
    </message>
    <message>
        <source>Patience with web servers, in seconds</source>
        <translation>Geduld mit Webservern, in Sekunden</translation>
    </message>
    <message>
        <source>The call waits as long.</source>
        <translation>So lange wartet der Anruf.</translation>
    </message>
    <message>
        <source>Longest life of a fetched certificate, in seconds</source>
        <translation>Höchste Aufbewahrungszeit eines abgerufenen Zertifikats, in Sekunden</translation>
    </message>
    <message>
        <source>Shorter where the web server says so.</source>
        <translation>Kürzer, wo der Webserver es sagt.</translation>
    </message>
    <message>
        <source>Fetched certificates kept at most</source>
        <translation>Höchstzahl aufbewahrter abgerufener Zertifikate</translation>
    </message>
    <message>
        <source>Check the certificate&apos;s chain</source>
        <translation>Zertifikatskette prüfen</translation>
    </message>
    <message>
        <source>Without it any certificate counts, whoever made it.</source>
        <translation>Ohne dies gilt jedes Zertifikat, wer auch immer es ausgestellt hat.</translation>
    </message>
    <message>
        <source>Once it is set, every authority of a chain must have a list there, or nothing verifies.</source>
        <translation>Ist er gesetzt, muss dort jede Zertifizierungsstelle einer Kette eine Liste haben, sonst gelingt keine Prüfung.</translation>
    </message>
    <message>
        <source>Keep fetched certificates</source>
        <translation>Abgerufene Zertifikate aufbewahren</translation>
    </message>
    <message>
        <source>Needs the folder below, or verification does not start.</source>
        <translation>Braucht den unten stehenden Ordner, sonst startet die Prüfung nicht.</translation>
    </message>
    <message>
        <source>Must exist and belong to Kamailio&apos;s user.</source>
        <translation>Muss vorhanden sein und dem Benutzer von Kamailio gehören.</translation>
    </message>
    <message>
        <source>How long a fetched certificate is kept, in seconds</source>
        <translation>Aufbewahrungszeit eines abgerufenen Zertifikats, in Sekunden</translation>
    </message>
    <message>
        <source>Oldest Date header it signs under, in seconds</source>
        <translation>Höchstalter des Date-Headers beim Signieren, in Sekunden</translation>
    </message>
    <message>
        <source>Oldest Date header of a call it verifies, in seconds</source>
        <translation>Höchstalter des Date-Headers eines geprüften Anrufs, in Sekunden</translation>
    </message>
    <message>
        <source>RFC 8224 recommends 60.</source>
        <translation>RFC 8224 empfiehlt 60.</translation>
    </message>
    <message>
        <source>Take numbers with a plus only</source>
        <translation>Nur Nummern mit Plus annehmen</translation>
    </message>
    <message>
        <source>Otherwise national numbers are signed and verified as they are.</source>
        <translation>Sonst werden nationale Nummern signiert und geprüft, wie sie sind.</translation>
    </message>
    <message>
        <source>Most digits of a number</source>
        <translation>Höchstzahl der Ziffern einer Nummer</translation>
    </message>
    <message>
        <source>E.164 allows 15.</source>
        <translation>E.164 erlaubt 15.</translation>
    </message>
    <message>
        <source>Insist on a Date header</source>
        <translation>Date-Header verlangen</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>List of revocations</source>
        <translation>Sperrliste</translation>
    </message>
    <message>
        <source>What the service shows</source>
        <translation>Was der Dienst zeigt</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>If it is, say whose list it is (in the window: “Whose list it is”; stirctl: --authority %1, or --signer with the certificate it signs with).</source>
        <translation>Wenn er es ist, geben Sie an, wessen Liste es ist (im Fenster: „Wessen Liste es ist“; stirctl: --authority %1, oder --signer mit dem Zertifikat, mit dem er signiert).</translation>
    </message>
</context>
<context>
    <name>stir::ui::ActionPalette</name>
    <message>
        <source>Find an action, page, server or identity</source>
        <translation>Aktion, Seite, Server oder Identität finden</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation>%1   %2</translation>
    </message>
</context>
<context>
    <name>stir::ui::ActionSegments</name>
    <message>
        <source>The call rings as it came.</source>
        <translation>Der Anruf klingelt, wie er kam.</translation>
    </message>
    <message>
        <source>The call is not put through.</source>
        <translation>Der Anruf wird nicht durchgestellt.</translation>
    </message>
    <message>
        <source>The call rings with a text before or after the name.</source>
        <translation>Der Anruf klingelt mit einem Text vor oder nach dem Namen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>stir::ui::AnchorDetails</name>
    <message>
        <source>Remove...</source>
        <translation>Entfernen...</translation>
    </message>
    <message>
        <source>The chosen trust anchor</source>
        <translation>Der gewählte Vertrauensanker</translation>
    </message>
    <message>
        <source>On servers</source>
        <translation>Auf den Servern</translation>
    </message>
    <message>
        <source>Plan a push</source>
        <translation>Ausrollen planen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>In the folder for anchors of the server&apos;s certificate store</source>
        <translation>Im Ankerordner des Zertifikatsspeichers auf dem Server</translation>
    </message>
    <message numerus="yes">
        <source>The file holds all %n certificates of this company.</source>
        <translation>
            <numerusform>Die Datei enthält %n Zertifikat dieser Firma.</numerusform>
            <numerusform>Die Datei enthält alle %n Zertifikate dieser Firma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove all %n certificates of %1 from the console?</source>
        <translation>
            <numerusform>%n Zertifikat von %1 aus der Konsole entfernen?</numerusform>
            <numerusform>Alle %n Zertifikate von %1 aus der Konsole entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the certificate of %1 from the console?</source>
        <translation>Das Zertifikat von %1 aus der Konsole entfernen?</translation>
    </message>
    <message>
        <source>A push does not take %1 off servers that have it: they trust it until the file is deleted there and the store refreshed.</source>
        <translation>Das Ausrollen nimmt %1 nicht von Servern, die es haben: Sie vertrauen ihm, bis die Datei dort gelöscht und der Speicher aktualisiert ist.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>stir::ui::BreakingLabel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
</context>
<context>
    <name>stir::ui::CallDetails</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>What the call claims and whether it holds</source>
        <translation>Was der Anruf behauptet und ob es stimmt</translation>
    </message>
</context>
<context>
    <name>stir::ui::CallFilterBar</name>
    <message>
        <source>Filter by number, certificate URL or check</source>
        <translation>Nach Nummer, Zertifikats-URL oder Prüfung filtern</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>Attestation</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>of a PASSporT: shaken, div, ...</comment>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Certificate URL</source>
        <translation>Zertifikats-URL</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Nur diese zeigen</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
</context>
<context>
    <name>stir::ui::CallTable</name>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
</context>
<context>
    <name>stir::ui::CallsView</name>
    <message>
        <source>Nothing decoded yet</source>
        <translation>Noch nichts dekodiert</translation>
    </message>
    <message>
        <source>Paste an Identity header, SIP messages or console lines, or open a capture or a log. The verdict of the chosen call stands here, with every check and what to do about it.</source>
        <translation>Fügen Sie einen Identity-Header, SIP-Nachrichten oder Konsolenzeilen ein, oder öffnen Sie einen Mitschnitt oder ein Protokoll. Hier steht dann das Urteil über den gewählten Anruf, mit jeder Prüfung und dem, was zu tun ist.</translation>
    </message>
    <message>
        <source>No call passes the filter</source>
        <translation>Kein Anruf passt zum Filter</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>This call cannot be read any more</source>
        <translation>Dieser Anruf lässt sich nicht mehr lesen</translation>
    </message>
    <message>
        <source>The list keeps what it needs to show a call in a line; the rest is read from the file when a call is opened.</source>
        <translation>Die Liste behält, was für die Zeile eines Anrufs nötig ist; den Rest liest sie aus der Datei, wenn ein Anruf geöffnet wird.</translation>
    </message>
    <message>
        <source>Reading the call...</source>
        <translation>Anruf wird gelesen...</translation>
    </message>
    <message>
        <source>It was put together from several packets or lines, so the file is read once more up to it, or its certificate is fetched.</source>
        <translation>Er wurde aus mehreren Paketen oder Zeilen zusammengesetzt, deshalb wird die Datei noch einmal bis zu ihm gelesen, oder sein Zertifikat wird abgerufen.</translation>
    </message>
    <message>
        <source>Take a word or a choice out of the filter, or show all calls.</source>
        <translation>Nehmen Sie ein Wort oder eine Auswahl aus dem Filter, oder zeigen Sie alle Anrufe.</translation>
    </message>
</context>
<context>
    <name>stir::ui::CertificateFields</name>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der *.p7b *.p7c *.p12 *.pfx)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der *.p7b *.p7c *.p12 *.pfx)</translation>
    </message>
    <message>
        <source>&amp;Certificates</source>
        <translation>&amp;Zertifikate</translation>
    </message>
    <message>
        <source>In any order and form: PEM, DER, PKCS#7, PKCS#12. Empty if they are in the key&apos;s file.</source>
        <translation>In beliebiger Reihenfolge und Form: PEM, DER, PKCS#7, PKCS#12. Leer, wenn sie in der Schlüsseldatei stehen.</translation>
    </message>
    <message>
        <source>Passphrase of that f&amp;ile</source>
        <translation>Passphrase dieser Date&amp;i</translation>
    </message>
    <message>
        <source>This file is encrypted.</source>
        <translation>Diese Datei ist verschlüsselt.</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Type the passphrase of the file.</source>
        <translation>Geben Sie die Passphrase der Datei ein.</translation>
    </message>
</context>
<context>
    <name>stir::ui::CertificateRequestController</name>
    <message>
        <source>Capital letters and digits, for example 709J. A delegate certificate has numbers in its place.</source>
        <translation>Großbuchstaben und Ziffern, zum Beispiel 709J. Ein Delegate-Zertifikat hat an deren Stelle Nummern.</translation>
    </message>
    <message>
        <source>Digits with the country code and without a plus, for example 12155550100; a range is the first one and how many: 12155550000+100.</source>
        <translation>Ziffern mit Ländervorwahl und ohne Plus, zum Beispiel 12155550100; ein Bereich ist die erste Nummer und die Anzahl: 12155550000+100.</translation>
    </message>
    <message>
        <source>Two capital letters, for example US.</source>
        <translation>Zwei Großbuchstaben, zum Beispiel US.</translation>
    </message>
    <message>
        <source>1 to 64 printable characters.</source>
        <translation>1 bis 64 druckbare Zeichen.</translation>
    </message>
    <message>
        <source>The vault has no key yet. Add an identity with a new key first.</source>
        <translation>Im Tresor ist noch kein Schlüssel. Fügen Sie zuerst eine Identität mit einem neuen Schlüssel hinzu.</translation>
    </message>
    <message>
        <source>Type the service provider code, or numbers for a delegate certificate.</source>
        <translation>Geben Sie die Anbieterkennung ein, oder Nummern für ein Delegate-Zertifikat.</translation>
    </message>
    <message>
        <source>Type the organization as it is registered.</source>
        <translation>Geben Sie die Organisation ein, wie sie eingetragen ist.</translation>
    </message>
</context>
<context>
    <name>stir::ui::CertificateRequestPanel</name>
    <message>
        <source>Make the request</source>
        <translation>Antrag erstellen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Speichern unter...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Request a certificate</source>
        <translation>Zertifikat beantragen</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>Der Antrag</translation>
    </message>
    <message>
        <source>&amp;Key in the vault</source>
        <translation>&amp;Schlüssel im Tresor</translation>
    </message>
    <message>
        <source>&amp;Service provider code (SPC)</source>
        <translation>&amp;Anbieterkennung (SPC)</translation>
    </message>
    <message>
        <source>As the policy administrator gave it.</source>
        <translation>Wie der Policy Administrator sie vergeben hat.</translation>
    </message>
    <message>
        <source>or &amp;numbers, for a delegate certificate</source>
        <translation>oder &amp;Nummern, für ein Delegate-Zertifikat</translation>
    </message>
    <message>
        <source>Single ones and ranges: 12155550100, 12155550000+100</source>
        <translation>Einzelne und Bereiche: 12155550100, 12155550000+100</translation>
    </message>
    <message>
        <source>&amp;Organization (O)</source>
        <translation>&amp;Organisation (O)</translation>
    </message>
    <message>
        <source>As it is registered.</source>
        <translation>Wie sie eingetragen ist.</translation>
    </message>
    <message>
        <source>Coun&amp;try (C)</source>
        <translation>&amp;Land (C)</translation>
    </message>
    <message>
        <source>Co&amp;mmon name (CN)</source>
        <translation>All&amp;gemeiner Name (CN)</translation>
    </message>
    <message>
        <source>Empty: SHAKEN and the code.</source>
        <translation>Leer: SHAKEN und die Kennung.</translation>
    </message>
    <message>
        <source>The STI-CA signs what this request says for your key. The key itself stays here; when the answer comes, add it as an identity, and it finds its key.</source>
        <translation>Die STI-CA signiert, was dieser Antrag zu Ihrem Schlüssel sagt. Der Schlüssel selbst bleibt hier; wenn die Antwort kommt, fügen Sie sie als Identität hinzu, und sie findet ihren Schlüssel.</translation>
    </message>
    <message>
        <source>The request is in %1.</source>
        <translation>Der Antrag ist in %1.</translation>
    </message>
    <message>
        <source>Send it to your authority.</source>
        <translation>Senden Sie ihn an Ihre Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>The key %1, which signs the request, is in the vault.</source>
        <translation>Der Schlüssel %1, der den Antrag signiert, ist im Tresor.</translation>
    </message>
    <message>
        <source>The request is copied.</source>
        <translation>Der Antrag ist kopiert.</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>Antrag speichern</translation>
    </message>
    <message>
        <source>Requests (*.pem *.csr)</source>
        <translation>Anträge (*.pem *.csr)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>stir::ui::CertificateTree</name>
    <message>
        <source>signs calls</source>
        <translation>signiert Anrufe</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>Zwischenstelle</translation>
    </message>
    <message>
        <source>root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>not valid now (until %1)</source>
        <translation>jetzt nicht gültig (bis %1)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Not here: %1</source>
        <translation>Liegt nicht vor: %1</translation>
    </message>
</context>
<context>
    <name>stir::ui::CertificateView</name>
    <message>
        <source>begins %1</source>
        <translation>beginnt %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>endete %1</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet %1</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>The certificates of the chain</source>
        <translation>Die Zertifikate der Kette</translation>
    </message>
    <message>
        <source>Copy as PEM</source>
        <translation>Als PEM kopieren</translation>
    </message>
    <message>
        <source>Copy the chain as PEM</source>
        <translation>Kette als PEM kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) copied</source>
        <translation>
            <numerusform>%n Zertifikat kopiert</numerusform>
            <numerusform>%n Zertifikate kopiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::ChainCard</name>
    <message>
        <source>given by you</source>
        <translation>von Ihnen angegeben</translation>
    </message>
    <message>
        <source>of the signing identity %1</source>
        <translation>aus der Signieridentität %1</translation>
    </message>
    <message>
        <source>fetched from the certificate URL</source>
        <translation>von der Zertifikats-URL abgerufen</translation>
    </message>
    <message>
        <source>fetched before, from the cache</source>
        <translation>früher abgerufen, aus dem Cache</translation>
    </message>
    <message>
        <source>Certificate chain</source>
        <translation>Zertifikatskette</translation>
    </message>
    <message>
        <source>issued by %1</source>
        <translation>ausgestellt von %1</translation>
    </message>
    <message>
        <source>valid from %1 to %2</source>
        <translation>gültig vom %1 bis %2</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>abgelaufen %1</translation>
    </message>
    <message>
        <source>speaks for %1</source>
        <translation>spricht für %1</translation>
    </message>
</context>
<context>
    <name>stir::ui::ChangesView</name>
    <message>
        <source>What would change, line by line</source>
        <translation>Was sich ändern würde, Zeile für Zeile</translation>
    </message>
    <message>
        <source>The whole file as it would be</source>
        <translation>Die ganze Datei, wie sie wäre</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Whole file</source>
        <translation>Ganze Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorherige</translation>
    </message>
    <message>
        <source>The change or mark before this one (Shift+F7 or P in the text)</source>
        <translation>Die Änderung oder Markierung vor dieser (Umschalt+F7 oder P im Text)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>The change or mark behind this one (F7 or N in the text)</source>
        <translation>Die Änderung oder Markierung nach dieser (F7 oder N im Text)</translation>
    </message>
    <message>
        <source>Copy as patch</source>
        <translation>Als Patch kopieren</translation>
    </message>
    <message>
        <source>Puts the changes of the files on the clipboard, for “patch -p0” or “git apply” in the root folder of the server</source>
        <translation>Legt die Änderungen der Dateien in die Zwischenablage, für „patch -p0“ oder „git apply“ im Wurzelordner des Servers</translation>
    </message>
    <message>
        <source>The patch is on the clipboard.</source>
        <translation>Der Patch ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Not copied: the changed lines are not UTF-8, and a clipboard would damage them.</source>
        <translation>Nicht kopiert: Die geänderten Zeilen sind nicht in UTF-8, und eine Zwischenablage würde sie beschädigen.</translation>
    </message>
</context>
<context>
    <name>stir::ui::ClaimList</name>
    <message>
        <source>Claims</source>
        <translation>Claims</translation>
    </message>
</context>
<context>
    <name>stir::ui::ConnectionPanel</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Logs in and looks at what is there. Nothing is changed.</source>
        <translation>Meldet sich an und sieht nach, was dort ist. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>&amp;Secret</source>
        <translation>&amp;Geheimnis</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Used for this test only; it is not kept.</source>
        <translation>Nur für diesen Test verwendet; es wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut testen</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>The key file %1 is encrypted.</source>
        <translation>Die Schlüsseldatei %1 ist verschlüsselt.</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Passwort von %1</translation>
    </message>
    <message>
        <source>The server took no key of yours, but it takes passwords.</source>
        <translation>Der Server nahm keinen Ihrer Schlüssel an, doch er nimmt Passwörter.</translation>
    </message>
    <message>
        <source>Password for sudo</source>
        <translation>Passwort für sudo</translation>
    </message>
    <message>
        <source>Logged in. sudo on %1 asks for a password.</source>
        <translation>Angemeldet. sudo auf %1 verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>Type it first.</source>
        <translation>Geben Sie es zuerst ein.</translation>
    </message>
    <message>
        <source>Host key %1</source>
        <translation>Host-Schlüssel %1</translation>
    </message>
    <message>
        <source>Take over its settings</source>
        <translation>Seine Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>What the server does now becomes what is wanted of it, so that the first plan changes nothing. Nothing is changed on the server.</source>
        <translation>Was der Server jetzt tut, wird zu dem, was von ihm gewollt ist, sodass der erste Plan nichts ändert. Auf dem Server wird nichts geändert.</translation>
    </message>
</context>
<context>
    <name>stir::ui::DecoderPage</name>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>Paste a header, drop a capture or a log: what each call claims, whether it holds, and why.</source>
        <translation>Header einfügen, Mitschnitt oder Protokoll hierher ziehen: was jeder Anruf behauptet, ob es stimmt und warum.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Öffnen...</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>An Identity value begins with &quot;eyJ&quot;; paste it with what stands around it.</source>
        <translation>Ein Identity-Wert beginnt mit „eyJ“; fügen Sie ihn mit dem ein, was um ihn herum steht.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Signers</source>
        <translation>Signierende</translation>
    </message>
    <message>
        <source>&quot;Read again&quot; fetches what the headers name anew.</source>
        <translation>„Erneut lesen“ ruft neu ab, was die Header nennen.</translation>
    </message>
    <message>
        <source>Open a capture, a log or a header</source>
        <translation>Mitschnitt, Protokoll oder Header öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln Anruf</numerusform>
            <numerusform>%Ln Anrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no Identity header and no INVITE in it.</source>
        <translation>Darin ist kein Identity-Header und kein INVITE.</translation>
    </message>
    <message>
        <source>Writing %1...</source>
        <translation>%1 wird geschrieben...</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) written to %1.</source>
        <translation>
            <numerusform>%Ln Anruf in %1 geschrieben.</numerusform>
            <numerusform>%Ln Anrufe in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clipboard takes %Ln call(s) at most.</source>
        <translation>
            <numerusform>Die Zwischenablage nimmt höchstens %Ln Anruf auf.</numerusform>
            <numerusform>Die Zwischenablage nimmt höchstens %Ln Anrufe auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the list to a file instead.</source>
        <translation>Exportieren Sie die Liste stattdessen in eine Datei.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message numerus="yes">
        <source>The certificate cache is empty: %Ln file(s) went.</source>
        <translation>
            <numerusform>Der Zertifikatsspeicher ist leer: %Ln Datei entfernt.</numerusform>
            <numerusform>Der Zertifikatsspeicher ist leer: %Ln Dateien entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate cache was empty already.</source>
        <translation>Der Zertifikatsspeicher war schon leer.</translation>
    </message>
</context>
<context>
    <name>stir::ui::DeploymentController</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Against intent</source>
        <translation>Abgleich</translation>
    </message>
</context>
<context>
    <name>stir::ui::DeploymentPage</name>
    <message>
        <source>Deployment</source>
        <translation>Ausrollen</translation>
    </message>
    <message>
        <source>What would change on each server, shown before anything happens, proven after.</source>
        <translation>Was sich auf jedem Server ändern würde: gezeigt, bevor etwas geschieht, und danach nachgewiesen.</translation>
    </message>
    <message>
        <source>Undo last push…</source>
        <translation>Letztes Ausrollen zurücknehmen…</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Push…</source>
        <translation>Ausrollen…</translation>
    </message>
    <message>
        <source>No server to push to yet</source>
        <translation>Noch kein Server zum Ausrollen</translation>
    </message>
    <message>
        <source>Once you have added a server, this page shows what a push would change on it, line by line.</source>
        <translation>Sobald Sie einen Server hinzugefügt haben, zeigt diese Seite Zeile für Zeile, was das Ausrollen auf ihm ändern würde.</translation>
    </message>
    <message>
        <source>Go to Servers</source>
        <translation>Zu den Servern</translation>
    </message>
    <message>
        <source>Filter servers</source>
        <translation>Server filtern</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Undo and stop</source>
        <translation>Zurücknehmen und anhalten</translation>
    </message>
    <message>
        <source>Undo the last push to %1?</source>
        <translation>Letztes Ausrollen auf %1 zurücknehmen?</translation>
    </message>
    <message>
        <source>The files of the last push get their old bytes, owners and modes back, and the services that read them are restarted. This can itself be undone.</source>
        <translation>Die Dateien des letzten Ausrollens erhalten ihre alten Bytes, Eigentümer und Rechte zurück, und die Dienste, die sie lesen, werden neu gestartet. Auch das lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Undo the push</source>
        <translation>Ausrollen zurücknehmen</translation>
    </message>
    <message>
        <source>Plan of %1 made %2</source>
        <translation>Plan von %1, erstellt %2</translation>
    </message>
    <message>
        <source>Plan reads the server and shows what a push would change. It changes nothing.</source>
        <translation>Planen liest den Server und zeigt, was das Ausrollen ändern würde. Es ändert nichts.</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>After the files are in place</source>
        <translation>Nachdem die Dateien eingesetzt sind</translation>
    </message>
    <message>
        <source>Push to %1?</source>
        <translation>Auf %1 ausrollen?</translation>
    </message>
    <message>
        <source>The private key of %1 is in the vault.</source>
        <translation>Der private Schlüssel von %1 ist im Tresor.</translation>
    </message>
    <message>
        <source>Undoing the last push to %1</source>
        <translation>Das letzte Ausrollen auf %1 wird zurückgenommen</translation>
    </message>
    <message>
        <source>Pushing to %1</source>
        <translation>Auf %1 wird ausgerollt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>pushed</source>
        <translation>ausgerollt</translation>
    </message>
    <message>
        <source>not pushed</source>
        <translation>nicht ausgerollt</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Erneut planen</translation>
    </message>
    <message>
        <source>Push to %1…</source>
        <translation>Auf %1 ausrollen…</translation>
    </message>
    <message>
        <source>What the proof saw</source>
        <translation>Was der Nachweis gesehen hat</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>Noch kein Plan</translation>
    </message>
    <message>
        <source>Looking at the server…</source>
        <translation>Der Server wird angesehen…</translation>
    </message>
    <message>
        <source>The console logs in and reads what a push would touch. A server that does not answer is given up after a while; the other pages can be used meanwhile.</source>
        <translation>Die Konsole meldet sich an und liest, was ein Push berühren würde. Ein Server, der nicht antwortet, wird nach einer Weile aufgegeben; die anderen Seiten lassen sich derweil benutzen.</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Nicht weiter ansehen</translation>
    </message>
</context>
<context>
    <name>stir::ui::DesktopKeyring</name>
    <message>
        <source>no answer within %1 s</source>
        <translation>keine Antwort innerhalb von %1 s</translation>
    </message>
</context>
<context>
    <name>stir::ui::DiffView</name>
    <message numerus="yes">
        <source>%n line(s) unchanged</source>
        <translation>
            <numerusform>%n Zeile unverändert</numerusform>
            <numerusform>%n Zeilen unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) unchanged · Enter shows them</source>
        <translation>
            <numerusform>%n Zeile unverändert · Enter zeigt sie</numerusform>
            <numerusform>%n Zeilen unverändert · Enter zeigt sie</numerusform>
        </translation>
    </message>
    <message>
        <source>no line end behind this last line</source>
        <translation>kein Zeilenende hinter dieser letzten Zeile</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>Line %1, unchanged</source>
        <translation>Zeile %1, unverändert</translation>
    </message>
    <message>
        <source>Line %1 of the new file, added</source>
        <translation>Zeile %1 der neuen Datei, hinzugefügt</translation>
    </message>
    <message>
        <source>Line %1 of the old file, removed</source>
        <translation>Zeile %1 der alten Datei, entfernt</translation>
    </message>
    <message>
        <source>The line above has no line end</source>
        <translation>Die Zeile darüber hat kein Zeilenende</translation>
    </message>
</context>
<context>
    <name>stir::ui::EditPanel</name>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Judge at</source>
        <translation>Beurteilen zum</translation>
    </message>
    <message>
        <source>As captured</source>
        <translation>Wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close what if</source>
        <translation>„Was wäre, wenn“ schließen</translation>
    </message>
    <message>
        <source>Change a claim or the time and see what the checks say. Nobody signed what you type: with a changed claim the signature fails.</source>
        <translation>Ändern Sie einen Claim oder den Zeitpunkt, und sehen Sie, was die Prüfungen sagen. Was Sie eingeben, hat niemand signiert: Mit einem geänderten Claim stimmt die Signatur nicht.</translation>
    </message>
    <message>
        <source>Judge at another time</source>
        <translation>Zu einem anderen Zeitpunkt beurteilen</translation>
    </message>
    <message>
        <source>Time to judge at</source>
        <translation>Zeitpunkt der Beurteilung</translation>
    </message>
    <message>
        <source>What if %1 were</source>
        <translation>Was wäre, wenn %1 anders wäre</translation>
    </message>
</context>
<context>
    <name>stir::ui::EntryDetails</name>
    <message>
        <source>Undo this push...</source>
        <translation>Dieses Ausrollen zurücknehmen...</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>What changed, line by line</source>
        <translation>Was geändert wurde, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>The chosen entry</source>
        <translation>Der gewählte Eintrag</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Undo this undo...</source>
        <translation>Auch dies zurücknehmen...</translation>
    </message>
    <message>
        <source>Show entry %1</source>
        <translation>Eintrag %1 zeigen</translation>
    </message>
    <message>
        <source>Entry %1 stands on top of this one on the same server, and would have to be undone first.</source>
        <translation>Eintrag %1 liegt auf demselben Server über diesem und müsste zuerst zurückgenommen werden.</translation>
    </message>
</context>
<context>
    <name>stir::ui::ExpiryController</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>stir::ui::ExpiryNotices</name>
    <message>
        <source>The certificate of %1 has expired</source>
        <translation>Das Zertifikat von %1 ist abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 expires in %n day(s)</source>
        <translation>
            <numerusform>Das Zertifikat von %1 läuft in %n Tag ab</numerusform>
            <numerusform>Das Zertifikat von %1 läuft in %n Tagen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>An authority in the chain of %1 has expired</source>
        <translation>Eine Zertifizierungsstelle in der Kette von %1 ist abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>An authority in the chain of %1 expires in %n day(s)</source>
        <translation>
            <numerusform>Eine Zertifizierungsstelle in der Kette von %1 läuft in %n Tag ab</numerusform>
            <numerusform>Eine Zertifizierungsstelle in der Kette von %1 läuft in %n Tagen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>The trust anchor of %1 has expired</source>
        <translation>Der Vertrauensanker von %1 ist abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>The trust anchor of %1 expires in %n day(s)</source>
        <translation>
            <numerusform>Der Vertrauensanker von %1 läuft in %n Tag ab</numerusform>
            <numerusform>Der Vertrauensanker von %1 läuft in %n Tagen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>The trusted list of %1 has expired</source>
        <translation>Die Liste vertrauenswürdiger Zertifizierungsstellen von %1 ist abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>The trusted list of %1 expires in %n day(s)</source>
        <translation>
            <numerusform>Die Liste vertrauenswürdiger Zertifizierungsstellen von %1 läuft in %n Tag ab</numerusform>
            <numerusform>Die Liste vertrauenswürdiger Zertifizierungsstellen von %1 läuft in %n Tagen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>Verifiers reject the calls signed with it.</source>
        <translation>Prüfer lehnen die damit signierten Anrufe ab.</translation>
    </message>
    <message>
        <source>Order its successor and put it on the servers.</source>
        <translation>Beantragen Sie das Nachfolgezertifikat, und bringen Sie es auf die Server.</translation>
    </message>
    <message>
        <source>Ask the authority for its next root.</source>
        <translation>Fragen Sie die Zertifizierungsstelle nach ihrer nächsten Wurzel.</translation>
    </message>
    <message>
        <source>Take over the newest list.</source>
        <translation>Übernehmen Sie die neueste Liste.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates end soon or have expired</source>
        <translation>
            <numerusform>%n Zertifikat läuft bald ab oder ist abgelaufen</numerusform>
            <numerusform>%n Zertifikate laufen bald ab oder sind abgelaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>The first: %1</source>
        <translation>Das erste: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>stir::ui::ExpiryPanel</name>
    <message>
        <source>Show all days</source>
        <translation>Alle Tage zeigen</translation>
    </message>
    <message>
        <source>Warn when this much is left</source>
        <translation>Warnen, wenn nur noch so viel bleibt</translation>
    </message>
    <message>
        <source>Three parts of the lifetime: 1/3 or 33%</source>
        <translation>Drei Anteile der Laufzeit: 1/3 oder 33%</translation>
    </message>
    <message>
        <source>Filter by name or kind</source>
        <translation>Nach Name oder Art filtern</translation>
    </message>
    <message>
        <source>What ends, what ends first at the top</source>
        <translation>Was abläuft, das Nächste zuoberst</translation>
    </message>
    <message>
        <source>Back to the overview</source>
        <translation>Zurück zur Übersicht</translation>
    </message>
    <message>
        <source>How much time the time line shows</source>
        <translation>Wie viel Zeit die Zeitleiste zeigt</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>5 years</source>
        <translation>5 Jahre</translation>
    </message>
    <message>
        <source>25 years</source>
        <translation>25 Jahre</translation>
    </message>
    <message>
        <source>What ends, and when</source>
        <translation>Was wann abläuft</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>The coming year</source>
        <translation>Das kommende Jahr</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Three parts, each smaller than the one before, as in: 1/3 1/6 1/20</source>
        <translation>Drei Anteile, jeder kleiner als der vorige, etwa: 1/3 1/6 1/20</translation>
    </message>
</context>
<context>
    <name>stir::ui::ExportMenu</name>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>JSON, one object a line (*.ndjson)</source>
        <translation>JSON, ein Objekt je Zeile (*.ndjson)</translation>
    </message>
    <message>
        <source>List as CSV...</source>
        <translation>Liste als CSV...</translation>
    </message>
    <message>
        <source>List as NDJSON...</source>
        <translation>Liste als NDJSON...</translation>
    </message>
    <message>
        <source>Export the calls that are shown</source>
        <translation>Die gezeigten Anrufe exportieren</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>Report as HTML...</source>
        <translation>Bericht als HTML...</translation>
    </message>
</context>
<context>
    <name>stir::ui::FacetButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Filter by: %1</source>
        <translation>Filtern nach: %1</translation>
    </message>
</context>
<context>
    <name>stir::ui::FileView</name>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
    <message>
        <source>could be %1</source>
        <translation>könnte %1 sein</translation>
    </message>
    <message>
        <source>sets %1, changed by the push</source>
        <translation>setzt %1, wird beim Ausrollen geändert</translation>
    </message>
    <message>
        <source>sets %1, as intended</source>
        <translation>setzt %1, wie gewollt</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
    <message>
        <source>written by the push</source>
        <translation>beim Ausrollen geschrieben</translation>
    </message>
</context>
<context>
    <name>stir::ui::HistoryController</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>stir::ui::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Everything that was done from here: by whom, where, how it ended, and how to undo it.</source>
        <translation>Alles, was von hier aus getan wurde: von wem, wo, wie es endete und wie es zurückzunehmen ist.</translation>
    </message>
    <message>
        <source>Filter by server, person, action or result</source>
        <translation>Nach Server, Person, Vorgang oder Ergebnis filtern</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>Noch nichts geschehen</translation>
    </message>
    <message>
        <source>Each push, each undo and each change to servers, identities, trust and policy is kept here with its steps and the lines that changed. Entries are chained by their digests: one that is changed or removed later shows.</source>
        <translation>Jedes Ausrollen, jedes Zurücknehmen und jede Änderung an Servern, Identitäten, Vertrauen und Richtlinie wird hier mit Schritten und geänderten Zeilen aufbewahrt. Die Einträge sind durch ihre Prüfsummen verkettet: Wird einer später geändert oder entfernt, fällt das auf.</translation>
    </message>
    <message>
        <source>To the servers</source>
        <translation>Zu den Servern</translation>
    </message>
    <message>
        <source>No entry chosen</source>
        <translation>Kein Eintrag gewählt</translation>
    </message>
    <message>
        <source>Choose one to see its steps and the lines that changed.</source>
        <translation>Wählen Sie einen, um seine Schritte und die geänderten Zeilen zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>The history was changed from outside: entry %1 was altered or removed.</source>
        <translation>Der Verlauf wurde von außen geändert: Eintrag %1 wurde verändert oder entfernt.</translation>
    </message>
    <message>
        <source>Entries before it hold. Find out who can write to the console&apos;s data folder, and compare with a backup of it.</source>
        <translation>Die Einträge davor halten. Finden Sie heraus, wer in den Datenordner der Konsole schreiben kann, und vergleichen Sie mit einer Sicherung davon.</translation>
    </message>
    <message>
        <source>Show entry %1</source>
        <translation>Eintrag %1 zeigen</translation>
    </message>
</context>
<context>
    <name>stir::ui::HostKeyQuestion</name>
    <message>
        <source>Host key</source>
        <translation>Host-Schlüssel</translation>
    </message>
    <message>
        <source>They are the same: accept</source>
        <translation>Sie sind gleich: annehmen</translation>
    </message>
    <message>
        <source>Forget the old key...</source>
        <translation>Alten Schlüssel vergessen...</translation>
    </message>
    <message>
        <source>Yes, forget it</source>
        <translation>Ja, vergessen</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Nicht verbinden</translation>
    </message>
    <message>
        <source>Is this really the server?</source>
        <translation>Ist das wirklich der Server?</translation>
    </message>
    <message>
        <source>This is the first connection to %1. It shows this host key:</source>
        <translation>Dies ist die erste Verbindung mit %1. Er zeigt diesen Host-Schlüssel:</translation>
    </message>
    <message>
        <source>Compare it with what the server itself prints, on its console or through a connection you trust (or with the file of the key type it shows):</source>
        <translation>Vergleichen Sie ihn mit dem, was der Server selbst ausgibt, an seiner Konsole oder über eine Verbindung, der Sie vertrauen (oder mit der Datei der gezeigten Schlüsselart):</translation>
    </message>
    <message>
        <source>The host key has changed; the connection was refused</source>
        <translation>Der Host-Schlüssel hat sich geändert; die Verbindung wurde abgelehnt</translation>
    </message>
    <message>
        <source>%1 no longer shows the key that was accepted before. It shows this one:</source>
        <translation>%1 zeigt nicht mehr den früher angenommenen Schlüssel, sondern diesen:</translation>
    </message>
    <message>
        <source>Somebody may be in between. Ask who looks after the server. Only if it was reinstalled or got a new key on purpose, forget the old one; the new one is then asked about as on the first connection.</source>
        <translation>Jemand könnte sich dazwischengeschaltet haben. Fragen Sie, wer den Server betreut. Nur wenn er neu installiert wurde oder bewusst einen neuen Schlüssel erhielt, vergessen Sie den alten; nach dem neuen werden Sie dann wie bei der ersten Verbindung gefragt.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Belassen</translation>
    </message>
    <message>
        <source>The key that was accepted before is taken out of the console&apos;s list of known hosts. Nothing protects you then but your own comparison. Forget it?</source>
        <translation>Der früher angenommene Schlüssel wird aus der Liste der bekannten Hosts dieser Konsole entfernt. Danach schützt Sie nichts als Ihr eigener Vergleich. Vergessen?</translation>
    </message>
</context>
<context>
    <name>stir::ui::IdentitiesPage</name>
    <message>
        <source>Signing identities</source>
        <translation>Signieridentitäten</translation>
    </message>
    <message>
        <source>A private key, its certificate and the address others fetch it from: what a server signs with.</source>
        <translation>Ein privater Schlüssel, sein Zertifikat und die Adresse, von der andere es abrufen: womit ein Server signiert.</translation>
    </message>
    <message>
        <source>Filter by name, certificate, number or server</source>
        <translation>Nach Name, Zertifikat, Nummer oder Server filtern</translation>
    </message>
    <message>
        <source>Make a practice certificate</source>
        <translation>Übungszertifikat erzeugen</translation>
    </message>
    <message>
        <source>Add identity...</source>
        <translation>Identität hinzufügen...</translation>
    </message>
    <message>
        <source>A key, a make-believe certificate and its root, for the practice server.</source>
        <translation>Ein Schlüssel, ein nur zum Üben gemachtes Zertifikat und dessen Wurzel, für den Übungsserver.</translation>
    </message>
    <message>
        <source>No signing identities yet</source>
        <translation>Noch keine Signieridentitäten</translation>
    </message>
    <message>
        <source>Add the first one</source>
        <translation>Die erste hinzufügen</translation>
    </message>
    <message>
        <source>The practice key goes into the vault, as a real one would.</source>
        <translation>Der Übungsschlüssel kommt in den Tresor, wie ein echter auch.</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 ist bereit.</translation>
    </message>
    <message>
        <source>Choose it as the signing identity of a server, then plan a push.</source>
        <translation>Wählen Sie sie als Signieridentität eines Servers, und planen Sie dann das Ausrollen.</translation>
    </message>
    <message numerus="yes">
        <source>%n signing identity(ies)</source>
        <translation>
            <numerusform>%n Signieridentität</numerusform>
            <numerusform>%n Signieridentitäten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is ready: a key, a certificate that no real carrier trusts, and its root as trust anchor &quot;Practice STI-CA&quot;.</source>
        <translation>%1 ist bereit: ein Schlüssel, ein Zertifikat, dem kein echter Netzbetreiber vertraut, und dessen Wurzel als Vertrauensanker „Practice STI-CA“.</translation>
    </message>
    <message>
        <source>It signs once the practice server has it and a push was made.</source>
        <translation>Sie signiert, sobald der Übungsserver sie hat und ausgerollt wurde.</translation>
    </message>
    <message>
        <source>Let %1 sign with it</source>
        <translation>%1 damit signieren lassen</translation>
    </message>
    <message>
        <source>The private key of %1 is taken out of the vault.</source>
        <translation>Der private Schlüssel von %1 wird aus dem Tresor genommen.</translation>
    </message>
    <message>
        <source>Request a certificate...</source>
        <translation>Zertifikat beantragen...</translation>
    </message>
    <message>
        <source>To sign calls, a server needs the private key and the certificate that a STI-CA issued to you, and the https address at which others fetch the certificate. Add them here once; the console checks that they belong together, and keeps the key encrypted. Files can be dropped here.</source>
        <translation>Um Anrufe zu signieren, braucht ein Server den privaten Schlüssel und das Zertifikat, das eine STI-CA Ihnen ausgestellt hat, und die https-Adresse, von der andere das Zertifikat abrufen. Fügen Sie alles hier einmal hinzu; die Konsole prüft, ob es zusammengehört, und bewahrt den Schlüssel verschlüsselt auf. Dateien lassen sich hierher ziehen.</translation>
    </message>
    <message>
        <source>%1 is no longer in the console.</source>
        <translation>%1 ist nicht mehr in der Konsole.</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Wird gelesen...</translation>
    </message>
</context>
<context>
    <name>stir::ui::IdentityCard</name>
    <message>
        <source>Identity header</source>
        <translation>Identity-Header</translation>
    </message>
    <message>
        <source>Edit and see</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy this call</source>
        <translation>Diesen Anruf kopieren</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Als JSON</translation>
    </message>
    <message>
        <source>As stirctl command</source>
        <translation>Als stirctl-Befehl</translation>
    </message>
    <message>
        <source>Identity header %1 of %2</source>
        <translation>Identity-Header %1 von %2</translation>
    </message>
</context>
<context>
    <name>stir::ui::IdentityDetails</name>
    <message>
        <source>Cannot sign valid calls: see below</source>
        <translation>Kann keine gültigen Anrufe signieren: siehe unten</translation>
    </message>
    <message>
        <source>no server yet</source>
        <translation>noch kein Server</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove...</source>
        <translation>Entfernen...</translation>
    </message>
    <message>
        <source>To the servers</source>
        <translation>Zu den Servern</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>The chosen identity</source>
        <translation>Die gewählte Identität</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>x5u</source>
        <translation>x5u</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>%1 is in use and stays.</source>
        <translation>%1 wird verwendet und bleibt.</translation>
    </message>
    <message>
        <source>It signs for: %1. Give them another identity first, or let them not sign.</source>
        <translation>Damit signiert: %1. Geben Sie diesen Servern zuerst eine andere Identität, oder lassen Sie sie nicht signieren.</translation>
    </message>
    <message>
        <source>Remove %1 and its private key?</source>
        <translation>%1 und den privaten Schlüssel dazu entfernen?</translation>
    </message>
    <message>
        <source>The key is taken out of the vault and cannot be brought back from here: without a copy elsewhere the certificate becomes useless. No server changes.</source>
        <translation>Der Schlüssel wird aus dem Tresor genommen und kann von hier nicht zurückgeholt werden: Ohne eine Kopie anderswo wird das Zertifikat nutzlos. Kein Server ändert sich.</translation>
    </message>
    <message>
        <source>Remove both</source>
        <translation>Beide entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Signs, but look at what is marked; %1 left</source>
        <translation>Signiert, doch sehen Sie das Markierte an; noch %1</translation>
    </message>
    <message>
        <source>Ready to sign; %1 left</source>
        <translation>Bereit zum Signieren; noch %1</translation>
    </message>
    <message>
        <source>New key...</source>
        <translation>Neuer Schlüssel...</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>in the vault</source>
        <translation>im Tresor</translation>
    </message>
    <message>
        <source>stays in %1</source>
        <translation>bleibt in %1</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Its private key stays in %1. No server changes.</source>
        <translation>Der private Schlüssel dazu bleibt in %1. Kein Server ändert sich.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>stir::ui::ImportPanel</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Certificates of the files</source>
        <translation>Zertifikate der Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) found</source>
        <translation>
            <numerusform>%n Zertifikat gefunden</numerusform>
            <numerusform>%n Zertifikate gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>The console has this one already.</source>
        <translation>Die Konsole hat dieses schon.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Each anchor needs the name of its company.</source>
        <translation>Jeder Anker braucht den Namen seiner Firma.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n anchor(s)</source>
        <translation>
            <numerusform>%n Anker hinzufügen</numerusform>
            <numerusform>%n Anker hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid until %1 · %2 · %3</source>
        <comment>date, short digest, file</comment>
        <translation>Gültig bis %1 · %2 · %3</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Keiner gewählt</translation>
    </message>
</context>
<context>
    <name>stir::ui::InputBar</name>
    <message>
        <source>Text to decode</source>
        <translation>Zu dekodierender Text</translation>
    </message>
    <message>
        <source>Paste an Identity header, SIP messages or log lines here, or drop a file</source>
        <translation>Identity-Header, SIP-Nachrichten oder Protokollzeilen hier einfügen, oder eine Datei hierher ziehen</translation>
    </message>
    <message>
        <source>How far it was read</source>
        <translation>Wie weit gelesen wurde</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln Anruf</numerusform>
            <numerusform>%Ln Anrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>read in part</source>
        <translation>teilweise gelesen</translation>
    </message>
</context>
<context>
    <name>stir::ui::KeptCard</name>
    <message>
        <source>Old certificates</source>
        <translation>Alte Zertifikate</translation>
    </message>
    <message>
        <source>Remove expired keys</source>
        <translation>Abgelaufene Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Expired %1: its key can go</source>
        <translation>Abgelaufen am %1: Der Schlüssel dazu kann entfernt werden</translation>
    </message>
    <message>
        <source>Keep it reachable until %1</source>
        <translation>Bis %1 abrufbar halten</translation>
    </message>
</context>
<context>
    <name>stir::ui::KeyFields</name>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key *.der *.p8 *.p12 *.pfx)</source>
        <translation>Schlüssel (*.pem *.key *.der *.p8 *.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Private &amp;key</source>
        <translation>Privater &amp;Schlüssel</translation>
    </message>
    <message>
        <source>Key &amp;file</source>
        <translation>Schlüssel&amp;datei</translation>
    </message>
    <message>
        <source>Its &amp;passphrase</source>
        <translation>&amp;Passphrase dazu</translation>
    </message>
    <message>
        <source>Open key</source>
        <translation>Schlüssel öffnen</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Copy the public key</source>
        <translation>Öffentlichen Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Look in the vault</source>
        <translation>Im Tresor nachsehen</translation>
    </message>
    <message>
        <source>Request a certificate...</source>
        <translation>Zertifikat beantragen...</translation>
    </message>
    <message>
        <source>The key of this certificate may wait in the vault.</source>
        <translation>Der Schlüssel dieses Zertifikats wartet vielleicht im Tresor.</translation>
    </message>
    <message>
        <source>From a file, or with the certificates</source>
        <translation>Aus einer Datei oder mit den Zertifikaten</translation>
    </message>
    <message>
        <source>A new key, made here</source>
        <translation>Ein neuer, hier erzeugter Schlüssel</translation>
    </message>
    <message>
        <source>It stays where it is: a file or a token</source>
        <translation>Er bleibt, wo er ist: eine Datei oder ein Token</translation>
    </message>
    <message>
        <source>The key %1 in the vault, without a certificate yet</source>
        <translation>Der Schlüssel %1 im Tresor, noch ohne Zertifikat</translation>
    </message>
    <message>
        <source>The key %1 is in the vault.</source>
        <translation>Der Schlüssel %1 ist im Tresor.</translation>
    </message>
    <message>
        <source>Type it here.</source>
        <translation>Geben Sie sie hier ein.</translation>
    </message>
    <message>
        <source>Key &amp;file, or address of the token</source>
        <translation>Schlüssel&amp;datei oder Adresse des Tokens</translation>
    </message>
    <message>
        <source>A file, as on an encrypted disk, or pkcs11:token=NAME;object=NAME. No copy is kept here; a key in a token cannot be pushed to a server.</source>
        <translation>Eine Datei, etwa auf einer verschlüsselten Platte, oder pkcs11:token=NAME;object=NAME. Hier wird keine Kopie aufbewahrt; ein Schlüssel in einem Token lässt sich nicht auf einen Server ausrollen.</translation>
    </message>
    <message>
        <source>PEM, DER or PKCS#12, alone or with its certificates. Empty: it comes with them, or waits in the vault.</source>
        <translation>PEM, DER oder PKCS#12, allein oder mit seinen Zertifikaten. Leer: Er kommt mit ihnen oder wartet im Tresor.</translation>
    </message>
    <message>
        <source>&amp;PIN of the token</source>
        <translation>&amp;PIN des Tokens</translation>
    </message>
    <message>
        <source>Asked once: three wrong ones lock a card.</source>
        <translation>Wird einmal gefragt: Drei falsche sperren eine Karte.</translation>
    </message>
    <message>
        <source>This key file is encrypted.</source>
        <translation>Diese Schlüsseldatei ist verschlüsselt.</translation>
    </message>
    <message>
        <source>A P-256 key is made in the vault under the name above. Order a certificate for it, then come back and choose the key here.</source>
        <translation>Ein P-256-Schlüssel wird unter dem obigen Namen im Tresor erzeugt. Beantragen Sie dafür ein Zertifikat; kommen Sie dann zurück, und wählen Sie den Schlüssel hier.</translation>
    </message>
    <message>
        <source>Order a certificate for this key, then choose the file you get.</source>
        <translation>Beantragen Sie ein Zertifikat für diesen Schlüssel, und wählen Sie dann die Datei, die Sie erhalten.</translation>
    </message>
    <message>
        <source>The key %1 in the vault belongs to this certificate.</source>
        <translation>Der Schlüssel %1 im Tresor gehört zu diesem Zertifikat.</translation>
    </message>
</context>
<context>
    <name>stir::ui::KeyPassphrasePanel</name>
    <message>
        <source>Open the private key</source>
        <translation>Den privaten Schlüssel öffnen</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the key</source>
        <translation>&amp;Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>Push with it</source>
        <translation>Damit ausrollen</translation>
    </message>
    <message>
        <source>The key stays in %1, encrypted. The passphrase is used for this push and forgotten.</source>
        <translation>Der Schlüssel bleibt verschlüsselt in %1. Die Passphrase wird für dieses Ausrollen verwendet und dann vergessen.</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>Geben Sie die Passphrase ein.</translation>
    </message>
</context>
<context>
    <name>stir::ui::LinkedIdentity</name>
    <message>
        <source>Identity header as captured</source>
        <translation>Identity-Header, wie aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>stir::ui::ListPanel</name>
    <message>
        <source>List of trusted authorities</source>
        <translation>Liste vertrauenswürdiger Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Address or file</source>
        <translation>Adresse oder Datei</translation>
    </message>
    <message>
        <source>https://... of the policy administrator (STI-PA)</source>
        <translation>https://... des Policy Administrators (STI-PA)</translation>
    </message>
    <message>
        <source>Whose list it is</source>
        <translation>Wessen Liste es ist</translation>
    </message>
    <message>
        <source>Of a file: the host of the policy administrator</source>
        <translation>Bei einer Datei: der Rechnername des Policy Administrators</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>File...</source>
        <translation>Datei...</translation>
    </message>
    <message>
        <source>Choose the file of a trusted list</source>
        <translation>Datei mit der Liste vertrauenswürdiger Zertifizierungsstellen wählen</translation>
    </message>
    <message>
        <source>What the list says, and what it would change</source>
        <translation>Was die Liste sagt, und was sie ändern würde</translation>
    </message>
    <message>
        <source>Where is the list?</source>
        <translation>Wo ist die Liste?</translation>
    </message>
    <message>
        <source>Looking...</source>
        <translation>Wird angesehen...</translation>
    </message>
    <message numerus="yes">
        <source>Take over, add %n</source>
        <translation>
            <numerusform>Übernehmen, %n hinzufügen</numerusform>
            <numerusform>Übernehmen, %n hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signiert von</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n anchor(s) of it are here already</source>
        <translation>
            <numerusform>%n Anker daraus ist schon vorhanden</numerusform>
            <numerusform>%n Anker daraus sind schon vorhanden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>company, certificate</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>No longer listed, trusted until you remove it</source>
        <translation>Nicht mehr auf der Liste, wird weiter vertraut, bis Sie es entfernen</translation>
    </message>
</context>
<context>
    <name>stir::ui::LoginPanel</name>
    <message>
        <source>This is the server&apos;s key</source>
        <translation>Das ist der Schlüssel des Servers</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Password or passphrase</source>
        <translation>Passwort oder Passphrase</translation>
    </message>
    <message>
        <source>First connection to %1</source>
        <translation>Erste Verbindung mit %1</translation>
    </message>
    <message>
        <source>The server shows this host key. Compare it with what `ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub` prints on the server itself, and go on only if they are the same.</source>
        <translation>Der Server zeigt diesen Host-Schlüssel. Vergleichen Sie ihn mit dem, was `ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub` auf dem Server selbst ausgibt, und fahren Sie nur fort, wenn beide gleich sind.</translation>
    </message>
    <message>
        <source>Log in to %1</source>
        <translation>Anmelden bei %1</translation>
    </message>
    <message>
        <source>The login&apos;s key file is encrypted. Its passphrase is kept in memory until the program ends.</source>
        <translation>Die Schlüsseldatei für die Anmeldung ist verschlüsselt. Ihre Passphrase bleibt im Arbeitsspeicher, bis das Programm endet.</translation>
    </message>
    <message>
        <source>The server did not let this login in. A password is kept in memory until the program ends.</source>
        <translation>Der Server hat diese Anmeldung nicht zugelassen. Ein Passwort bleibt im Arbeitsspeicher, bis das Programm endet.</translation>
    </message>
</context>
<context>
    <name>stir::ui::MainWindow</name>
    <message>
        <source>STIR Console</source>
        <translation>STIR Console</translation>
    </message>
</context>
<context>
    <name>stir::ui::MatchCard</name>
    <message>
        <source>Key and certificate</source>
        <translation>Schlüssel und Zertifikat</translation>
    </message>
    <message>
        <source>Compared as soon as both are chosen</source>
        <translation>Werden verglichen, sobald beide gewählt sind</translation>
    </message>
    <message>
        <source>MD5, key</source>
        <translation>MD5, Schlüssel</translation>
    </message>
    <message>
        <source>MD5, certificate</source>
        <translation>MD5, Zertifikat</translation>
    </message>
    <message>
        <source>Over the public key in DER (SubjectPublicKeyInfo)</source>
        <translation>Über den öffentlichen Schlüssel in DER (SubjectPublicKeyInfo)</translation>
    </message>
    <message>
        <source>SHA-256, key</source>
        <translation>SHA-256, Schlüssel</translation>
    </message>
    <message>
        <source>SHA-256, certificate</source>
        <translation>SHA-256, Zertifikat</translation>
    </message>
    <message>
        <source>Choose the certificate to compare</source>
        <translation>Wählen Sie das Zertifikat für den Vergleich</translation>
    </message>
    <message>
        <source>Choose the private key to compare</source>
        <translation>Wählen Sie den privaten Schlüssel für den Vergleich</translation>
    </message>
    <message>
        <source>Match: the certificate is for this key</source>
        <translation>Passt: Das Zertifikat gehört zu diesem Schlüssel</translation>
    </message>
    <message>
        <source>Do not match: the certificate is for another key</source>
        <translation>Passt nicht: Das Zertifikat gehört zu einem anderen Schlüssel</translation>
    </message>
</context>
<context>
    <name>stir::ui::MessageBanner</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>stir::ui::MessageCard</name>
    <message>
        <source>SIP message</source>
        <translation>SIP-Nachricht</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show the SIP message</source>
        <translation>SIP-Nachricht anzeigen</translation>
    </message>
    <message>
        <source>SIP message as captured</source>
        <translation>SIP-Nachricht, wie aufgezeichnet</translation>
    </message>
    <message>
        <source>packet %1</source>
        <translation>Paket %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Call-ID %1</source>
        <translation>Call-ID %1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Hide the SIP message</source>
        <translation>SIP-Nachricht ausblenden</translation>
    </message>
</context>
<context>
    <name>stir::ui::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>STIR Console</source>
        <translation>STIR Console</translation>
    </message>
</context>
<context>
    <name>stir::ui::NewIdentityController</name>
    <message>
        <source>Give the identity a name.</source>
        <translation>Geben Sie der Identität einen Namen.</translation>
    </message>
    <message>
        <source>Another identity is called %1 already.</source>
        <translation>Eine andere Identität heißt schon %1.</translation>
    </message>
    <message>
        <source>A key in the vault is called %1 and waits for its certificate. Use that key, or choose another name.</source>
        <translation>Ein Schlüssel im Tresor heißt %1 und wartet auf sein Zertifikat. Verwenden Sie diesen Schlüssel, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Type the passphrase of the key, then press Open key.</source>
        <translation>Geben Sie die Passphrase des Schlüssels ein, und drücken Sie dann „Schlüssel öffnen“.</translation>
    </message>
    <message>
        <source>Choose the private key, or make one.</source>
        <translation>Wählen Sie den privaten Schlüssel, oder erzeugen Sie einen.</translation>
    </message>
    <message>
        <source>Choose the file with the certificates.</source>
        <translation>Wählen Sie die Datei mit den Zertifikaten.</translation>
    </message>
    <message>
        <source>Type the https address at which others fetch the certificate.</source>
        <translation>Geben Sie die https-Adresse ein, von der andere das Zertifikat abrufen.</translation>
    </message>
    <message>
        <source>Type the PIN of the token, then press Open key.</source>
        <translation>Geben Sie die PIN des Tokens ein, und drücken Sie dann „Schlüssel öffnen“.</translation>
    </message>
    <message>
        <source>Type the passphrase of the file, then press Open file.</source>
        <translation>Geben Sie die Passphrase der Datei ein, und drücken Sie dann „Datei öffnen“.</translation>
    </message>
    <message>
        <source>Choose the file that the key stays in, or type the address of its token.</source>
        <translation>Wählen Sie die Datei, in der der Schlüssel bleibt, oder geben Sie die Adresse seines Tokens ein.</translation>
    </message>
</context>
<context>
    <name>stir::ui::NewIdentityForm</name>
    <message>
        <source>Add identity</source>
        <translation>Identität hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>New signing identity</source>
        <translation>Neue Signieridentität</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>For you alone, for example the carrier&apos;s name and the year.</source>
        <translation>Nur für Sie, zum Beispiel Netzbetreiber und Jahr.</translation>
    </message>
    <message>
        <source>Certificate &amp;URL (x5u)</source>
        <translation>Zertifikatsadresse (x5&amp;u)</translation>
    </message>
    <message>
        <source>Where everybody who verifies a call fetches the certificate.</source>
        <translation>Wo alle, die einen Anruf prüfen, das Zertifikat abrufen.</translation>
    </message>
    <message>
        <source>The key is kept in the vault, encrypted.</source>
        <translation>Der Schlüssel wird verschlüsselt im Tresor aufbewahrt.</translation>
    </message>
    <message>
        <source>The new key goes into the vault.</source>
        <translation>Der neue Schlüssel kommt in den Tresor.</translation>
    </message>
    <message>
        <source>The private key goes into the vault.</source>
        <translation>Der private Schlüssel kommt in den Tresor.</translation>
    </message>
    <message>
        <source>An identity has one private key; left out: %1.</source>
        <translation>Eine Identität hat einen einzigen privaten Schlüssel; weggelassen: %1.</translation>
    </message>
    <message>
        <source>The key stays where it is.</source>
        <translation>Der Schlüssel bleibt, wo er ist.</translation>
    </message>
</context>
<context>
    <name>stir::ui::OutcomeCard</name>
    <message>
        <source>Identity missing</source>
        <translation>Identität fehlt</translation>
    </message>
    <message>
        <source>Identity proven</source>
        <translation>Identität bewiesen</translation>
    </message>
    <message>
        <source>Identity failed</source>
        <translation>Identität fehlgeschlagen</translation>
    </message>
    <message>
        <source>The call came without an Identity header: nobody vouches for the number.</source>
        <translation>Der Anruf kam ohne Identity-Header: Niemand bürgt für die Nummer.</translation>
    </message>
    <message>
        <source>Signed by a provider whose certificate leads to one of your trust anchors.</source>
        <translation>Signiert von einem Anbieter, dessen Zertifikat zu einem Ihrer Vertrauensanker führt.</translation>
    </message>
    <message>
        <source>There is an Identity header, and it does not hold: forged, stale or not trusted.</source>
        <translation>Es gibt einen Identity-Header, und er hält nicht: gefälscht, veraltet oder nicht vertrauenswürdig.</translation>
    </message>
    <message>
        <source>Before the name</source>
        <translation>Vor dem Namen</translation>
    </message>
    <message>
        <source>After the name</source>
        <translation>Nach dem Namen</translation>
    </message>
    <message>
        <source>Kept for ALERT; not used now.</source>
        <translation>Für ALERT aufbewahrt; jetzt nicht verwendet.</translation>
    </message>
</context>
<context>
    <name>stir::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>What is set up, and what needs you first.</source>
        <translation>Was eingerichtet ist, und was Sie zuerst braucht.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Signing identities</source>
        <translation>Signieridentitäten</translation>
    </message>
    <message>
        <source>Next expiry</source>
        <translation>Nächster Ablauf</translation>
    </message>
    <message>
        <source>Last push</source>
        <translation>Letztes Ausrollen</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Add your server</source>
        <translation>Ihren Server hinzufügen</translation>
    </message>
    <message>
        <source>Add server...</source>
        <translation>Server hinzufügen...</translation>
    </message>
    <message>
        <source>A VoipNow server that you reach by SSH. The console only looks at it until you have seen what would change and said yes; everything it does can be undone.</source>
        <translation>Ein VoipNow-Server, den Sie über SSH erreichen. Die Konsole sieht ihn nur an, bis Sie gesehen haben, was sich ändern würde, und zugestimmt haben; alles, was sie tut, lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>From an empty machine to a server that signs</source>
        <translation>Von der leeren Maschine zum signierenden Server</translation>
    </message>
    <message>
        <source>See every change as a diff before it happens, and the proof after it did.</source>
        <translation>Sehen Sie jede Änderung als Diff, bevor sie geschieht, und danach den Nachweis.</translation>
    </message>
    <message numerus="yes">
        <source>%n with an identity</source>
        <translation>
            <numerusform>%n mit einer Identität</numerusform>
            <numerusform>%n mit einer Identität</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to deploy</source>
        <translation>Bereit zum Ausrollen</translation>
    </message>
    <message>
        <source>Add one to sign</source>
        <translation>Zum Signieren hinzufügen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>No certificate yet</source>
        <translation>Noch kein Zertifikat</translation>
    </message>
    <message>
        <source>Nothing pushed yet</source>
        <translation>Noch nichts ausgerollt</translation>
    </message>
    <message>
        <source>Nothing needs you now.</source>
        <translation>Im Moment braucht Sie nichts.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Calendar of what ends, and when</source>
        <translation>Kalender: was wann abläuft</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und noch %n.</numerusform>
            <numerusform>Und noch %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::OwnSettingsCard</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>As the server has it</source>
        <translation>Wie auf dem Server</translation>
    </message>
    <message>
        <source>As the server has it (else %1)</source>
        <translation>Wie auf dem Server (sonst %1)</translation>
    </message>
    <message>
        <source>%1: settings of its own</source>
        <translation>%1: eigene Einstellungen</translation>
    </message>
    <message>
        <source>Only what is chosen here is written; everything else stays as each server has it.</source>
        <translation>Geschrieben wird nur, was hier gewählt ist; alles andere bleibt, wie jeder Server es hat.</translation>
    </message>
</context>
<context>
    <name>stir::ui::PathField</name>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>stir::ui::PhonePicture</name>
    <message>
        <source>Incoming call</source>
        <translation>Eingehender Anruf</translation>
    </message>
    <message>
        <source>The phone does not ring</source>
        <translation>Das Telefon klingelt nicht</translation>
    </message>
    <message>
        <source>The call is not put through</source>
        <translation>Der Anruf wird nicht durchgestellt</translation>
    </message>
    <message>
        <source>Call history: NOT ALLOWED</source>
        <translation>Anrufliste: NOT ALLOWED</translation>
    </message>
</context>
<context>
    <name>stir::ui::PlanView</name>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>Intended</source>
        <translation>Gewollt</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie sie ist</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Settings of the plan</source>
        <translation>Einstellungen des Plans</translation>
    </message>
    <message>
        <source>Show in file</source>
        <translation>In der Datei zeigen</translation>
    </message>
    <message>
        <source>The line of the chosen setting in the whole file (Enter in the list; Esc comes back)</source>
        <translation>Die Zeile der gewählten Einstellung in der ganzen Datei (Enter in der Liste; Esc führt zurück)</translation>
    </message>
</context>
<context>
    <name>stir::ui::PolicyPage</name>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>What a server does with a call once its identity was checked, and what the callee sees.</source>
        <translation>Was ein Server mit einem Anruf tut, dessen Identität geprüft wurde, und was der Angerufene sieht.</translation>
    </message>
    <message>
        <source>Anna Example</source>
        <translation>Anna Beispiel</translation>
    </message>
    <message>
        <source>Plan a push</source>
        <translation>Ausrollen planen</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Save policy</source>
        <translation>Richtlinie speichern</translation>
    </message>
    <message>
        <source>The policy</source>
        <translation>Die Richtlinie</translation>
    </message>
    <message>
        <source>Policy of</source>
        <translation>Richtlinie von</translation>
    </message>
    <message>
        <source>Caller&apos;s name in the pictures</source>
        <translation>Name des Anrufers in den Bildern</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>What a push of this does</source>
        <translation>Was das Ausrollen hiervon bewirkt</translation>
    </message>
    <message>
        <source>The policy is saved here. Servers change with the next push.</source>
        <translation>Die Richtlinie wird hier gespeichert. Server ändern sich beim nächsten Ausrollen.</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>Alle Server</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1 (nicht gespeichert)</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weiterer</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds for %n server(s): %1.</source>
        <translation>
            <numerusform>Sie gilt für %n Server: %1.</numerusform>
            <numerusform>Sie gilt für %n Server: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No server follows this policy yet.</source>
        <translation>Noch kein Server folgt dieser Richtlinie.</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) follow this policy</source>
        <translation>
            <numerusform>%n Server folgt dieser Richtlinie</numerusform>
            <numerusform>%n Server folgen dieser Richtlinie</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the policy first.</source>
        <translation>Speichern Sie zuerst die Richtlinie.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>This group has no policy of its own: the one for all servers holds. What you save here holds for this group instead.</source>
        <translation>Diese Gruppe hat keine eigene Richtlinie: Es gilt die für alle Server. Was Sie hier speichern, gilt stattdessen für diese Gruppe.</translation>
    </message>
    <message>
        <source>No policy is set yet: servers keep what they have. Choose one and save it.</source>
        <translation>Noch ist keine Richtlinie gesetzt: Server behalten, was sie haben. Wählen Sie eine, und speichern Sie sie.</translation>
    </message>
    <message>
        <source>The attestation (A, B or C) is not looked at: a call whose signature holds counts as proven, with C too.</source>
        <translation>Die Attestation (A, B oder C) wird nicht angesehen: Ein Anruf, dessen Signatur stimmt, gilt als bewiesen, auch mit C.</translation>
    </message>
    <message>
        <source>Observe only: every call rings as before. Mark: the name says how the check ended. Enforce: as Mark, and failed calls are stopped.</source>
        <translation>Nur beobachten: Jeder Anruf klingelt wie bisher. Markieren: Der Name sagt, wie die Prüfung ausging. Durchsetzen: wie Markieren, und fehlgeschlagene Anrufe werden gestoppt.</translation>
    </message>
    <message>
        <source>The push restarts %1 so that it reads the policy. %2</source>
        <translation>Beim Ausrollen wird %1 neu gestartet, damit es die Richtlinie liest. %2</translation>
    </message>
    <message>
        <source>The push makes %1 read the policy anew; calls go on.</source>
        <translation>Beim Ausrollen liest %1 die Richtlinie neu ein; Anrufe laufen weiter.</translation>
    </message>
</context>
<context>
    <name>stir::ui::PracticeCard</name>
    <message>
        <source>Start practice server</source>
        <translation>Übungsserver starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the start of the practice server</source>
        <translation>Start des Übungsservers abbrechen</translation>
    </message>
    <message>
        <source>Stop practice server</source>
        <translation>Übungsserver beenden</translation>
    </message>
    <message>
        <source>Try it on a practice server</source>
        <translation>Auf einem Übungsserver ausprobieren</translation>
    </message>
    <message>
        <source>A real SSH server and a real Kamailio run on this machine, laid out as a VoipNow server. Nothing listens outside this machine; stopping leaves nothing behind.</source>
        <translation>Ein echter SSH-Server und ein echtes Kamailio laufen auf diesem Rechner, eingerichtet wie ein VoipNow-Server. Von außen ist nichts erreichbar; nach dem Beenden bleibt nichts zurück.</translation>
    </message>
    <message>
        <source>Starts a real SSH server and a real Kamailio on this machine, laid out as a VoipNow server. Plan, push and roll back without touching anything that matters; stopping leaves nothing behind.</source>
        <translation>Startet einen echten SSH-Server und ein echtes Kamailio auf diesem Rechner, eingerichtet wie ein VoipNow-Server. Planen, ausrollen und zurücknehmen, ohne Wichtiges zu berühren; nach dem Beenden bleibt nichts zurück.</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>SIP</source>
        <translation>SIP</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Host-Schlüssel</translation>
    </message>
    <message>
        <source>Root folder</source>
        <translation>Wurzelordner</translation>
    </message>
    <message>
        <source>The practice server runs</source>
        <translation>Der Übungsserver läuft</translation>
    </message>
</context>
<context>
    <name>stir::ui::ProfileCard</name>
    <message>
        <source>SHAKEN profile</source>
        <translation>SHAKEN-Profil</translation>
    </message>
    <message>
        <source>Show what holds too</source>
        <translation>Auch zeigen, was stimmt</translation>
    </message>
    <message>
        <source>Rules of</source>
        <translation>Regeln für</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>USA</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>Every rule holds</source>
        <translation>Alle Regeln eingehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) broken: verifiers reject such calls</source>
        <translation>
            <numerusform>%n Regel verletzt: Prüfer lehnen solche Anrufe ab</numerusform>
            <numerusform>%n Regeln verletzt: Prüfer lehnen solche Anrufe ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) not kept to</source>
        <translation>
            <numerusform>%n Regel nicht eingehalten</numerusform>
            <numerusform>%n Regeln nicht eingehalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::PublishCard</name>
    <message>
        <source>The chain is on %1, and %2 serves it.</source>
        <translation>Die Kette ist auf %1, und %2 liefert sie aus.</translation>
    </message>
    <message>
        <source>The very file lies on %1 already, and %2 serves it.</source>
        <translation>Genau diese Datei liegt schon auf %1, und %2 liefert sie aus.</translation>
    </message>
    <message>
        <source>%1 is as it was before.</source>
        <translation>%1 ist wie zuvor.</translation>
    </message>
    <message>
        <source>Publish the chain</source>
        <translation>Die Kette veröffentlichen</translation>
    </message>
    <message>
        <source>Web &amp;server</source>
        <translation>Web&amp;server</translation>
    </message>
    <message>
        <source>&amp;File there</source>
        <translation>&amp;Datei dort</translation>
    </message>
    <message>
        <source>Where the web server serves the address from. Its folder must be there.</source>
        <translation>Von wo der Webserver die Adresse ausliefert. Der Ordner dafür muss vorhanden sein.</translation>
    </message>
    <message>
        <source>Publish...</source>
        <translation>Veröffentlichen...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>There is no server in the list yet: add the web server first.</source>
        <translation>Noch ist kein Server in der Liste: Fügen Sie zuerst den Webserver hinzu.</translation>
    </message>
    <message>
        <source>Type the whole path on the server, for example %1.</source>
        <translation>Geben Sie den ganzen Pfad auf dem Server ein, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>Put the chain of %1 on %2 as %3?</source>
        <translation>Die Kette von %1 auf %2 als %3 ablegen?</translation>
    </message>
    <message>
        <source>A file that holds anything but certificates is not overwritten. Then %1 is fetched; what is not served as it should be is taken back.</source>
        <translation>Eine Datei, die anderes als Zertifikate enthält, wird nicht überschrieben. Danach wird %1 abgerufen; was nicht so angeboten wird, wie es soll, wird zurückgenommen.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>stir::ui::RailButton</name>
    <message numerus="yes">
        <source>%n thing(s) need attention</source>
        <translation>
            <numerusform>%n Sache braucht Aufmerksamkeit</numerusform>
            <numerusform>%n Sachen brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::RecentButton</name>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Recent captures</source>
        <translation>Zuletzt geöffnete Mitschnitte</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>Diese Dateien vergessen</translation>
    </message>
</context>
<context>
    <name>stir::ui::RevocationBlock</name>
    <message>
        <source>one of yours is revoked</source>
        <translation>eines Ihrer Zertifikate ist gesperrt</translation>
    </message>
    <message>
        <source>fetched %1</source>
        <translation>abgerufen %1</translation>
    </message>
    <message>
        <source>could not be fetched</source>
        <translation>nicht abrufbar</translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation>nicht abgerufen</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: updated %2, no next update named, %3</source>
        <comment>issuer, time, entries</comment>
        <translation>%1: aktualisiert %2, keine nächste Aktualisierung genannt, %3</translation>
    </message>
    <message>
        <source>%1: updated %2, next update %3, %4</source>
        <comment>issuer, two times, entries</comment>
        <translation>%1: aktualisiert %2, nächste Aktualisierung %3, %4</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Aktualisiert: %1</translation>
    </message>
    <message>
        <source>Next update %1</source>
        <translation>Nächste Aktualisierung: %1</translation>
    </message>
    <message numerus="yes">
        <source>Named by %n certificate(s) of %1 and %2 others</source>
        <translation>
            <numerusform>Genannt in %n Zertifikat von %1 und %2 weiteren</numerusform>
            <numerusform>Genannt in %n Zertifikaten von %1 und %2 weiteren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Named by %n certificate(s) of %1</source>
        <translation>
            <numerusform>Genannt in %n Zertifikat von %1</numerusform>
            <numerusform>Genannt in %n Zertifikaten von %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::RevocationCard</name>
    <message>
        <source>Lists of revocations (CRLs)</source>
        <translation>Sperrlisten (CRLs)</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>Fetch the lists of revocations now</source>
        <translation>Die Sperrlisten jetzt abrufen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop fetching the lists of revocations</source>
        <translation>Das Abrufen der Sperrlisten abbrechen</translation>
    </message>
    <message>
        <source>None of your certificates names a list. Where one does (its CRL distribution point), this says who issued the list, how old it is, and whether one of yours is on it.</source>
        <translation>Keines Ihrer Zertifikate nennt eine Liste. Wo eines es tut (sein CRL-Verteilungspunkt), steht hier, wer die Liste ausgestellt hat, wie alt sie ist und ob eines Ihrer Zertifikate darauf steht.</translation>
    </message>
    <message>
        <source>Lists of revocations</source>
        <translation>Sperrlisten</translation>
    </message>
    <message numerus="yes">
        <source>%n more address(es) are not shown.</source>
        <translation>
            <numerusform>%n weitere Adresse wird nicht gezeigt.</numerusform>
            <numerusform>%n weitere Adressen werden nicht gezeigt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::RotationAnswerCard</name>
    <message>
        <source>2. Take the answer</source>
        <translation>2. Antwort übernehmen</translation>
    </message>
    <message>
        <source>The authority&apos;s answer</source>
        <translation>Antwort der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der *.p7b *.p7c)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der *.p7b *.p7c)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Ce&amp;rtificate</source>
        <translation>&amp;Zertifikat</translation>
    </message>
    <message>
        <source>What the authority sent, in any form and order.</source>
        <translation>Was die Zertifizierungsstelle gesandt hat, in beliebiger Form und Reihenfolge.</translation>
    </message>
    <message>
        <source>New certificate U&amp;RL (x5u)</source>
        <translation>Neue Zertifikatsadresse (x5&amp;u)</translation>
    </message>
    <message>
        <source>An address of its own: verifiers keep what they fetched at the old one.</source>
        <translation>Eine eigene Adresse: Prüfer behalten, was sie unter der alten abgerufen haben.</translation>
    </message>
    <message>
        <source>Take certificate</source>
        <translation>Zertifikat übernehmen</translation>
    </message>
    <message>
        <source>Take another answer...</source>
        <translation>Andere Antwort übernehmen...</translation>
    </message>
    <message>
        <source>%1, valid until %2, belongs to the new key.</source>
        <translation>%1, gültig bis %2, gehört zum neuen Schlüssel.</translation>
    </message>
    <message>
        <source>It is matched to the new key, and its chain is put in order.</source>
        <translation>Sie wird dem neuen Schlüssel zugeordnet, und ihre Kette wird in die richtige Reihenfolge gebracht.</translation>
    </message>
    <message>
        <source>Choose the file that the authority sent.</source>
        <translation>Wählen Sie die Datei, die die Zertifizierungsstelle gesandt hat.</translation>
    </message>
    <message>
        <source>Type the address where it will be published.</source>
        <translation>Geben Sie die Adresse ein, unter der es veröffentlicht wird.</translation>
    </message>
    <message>
        <source>It was not taken: verifiers would reject the calls signed with it. Nothing was changed.</source>
        <translation>Sie wurde nicht übernommen: Prüfer würden die damit signierten Anrufe ablehnen. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>stir::ui::RotationOrderCard</name>
    <message>
        <source>1. Order the new certificate</source>
        <translation>1. Neues Zertifikat beantragen</translation>
    </message>
    <message>
        <source>Service provider &amp;code</source>
        <translation>Anbieter&amp;kennung (SPC)</translation>
    </message>
    <message>
        <source>As in the present certificate. Empty for a delegate certificate, which has its numbers.</source>
        <translation>Wie im jetzigen Zertifikat. Leer bei einem Delegate-Zertifikat, das seine Nummern hat.</translation>
    </message>
    <message>
        <source>&amp;Organization</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Co&amp;untry</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>Two capital letters.</source>
        <translation>Zwei Großbuchstaben.</translation>
    </message>
    <message>
        <source>Make key and request</source>
        <translation>Schlüssel und Antrag erstellen</translation>
    </message>
    <message>
        <source>Copy request</source>
        <translation>Antrag kopieren</translation>
    </message>
    <message>
        <source>Save request...</source>
        <translation>Antrag speichern...</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>The new key is in the vault. Send its request to your authority; servers sign on with the old key meanwhile.</source>
        <translation>Der neue Schlüssel ist im Tresor. Senden Sie den Antrag dazu an Ihre Zertifizierungsstelle; Server signieren derweil mit dem alten Schlüssel weiter.</translation>
    </message>
    <message>
        <source>The new key is made here and goes into the vault. Servers keep the old one until the last step.</source>
        <translation>Der neue Schlüssel wird hier erzeugt und kommt in den Tresor. Server behalten den alten bis zum letzten Schritt.</translation>
    </message>
    <message>
        <source>Capital letters and digits, for example 709J.</source>
        <translation>Großbuchstaben und Ziffern, zum Beispiel 709J.</translation>
    </message>
    <message>
        <source>The two capital letters of the country, for example US.</source>
        <translation>Die zwei Großbuchstaben des Landes, zum Beispiel US.</translation>
    </message>
    <message>
        <source>1 to 64 printable characters.</source>
        <translation>1 bis 64 druckbare Zeichen.</translation>
    </message>
    <message>
        <source>The request is on the clipboard.</source>
        <translation>Der Antrag ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save request</source>
        <translation>Antrag speichern</translation>
    </message>
    <message>
        <source>The request is in %1.</source>
        <translation>Der Antrag ist in %1.</translation>
    </message>
</context>
<context>
    <name>stir::ui::RotationPanel</name>
    <message>
        <source>A new key</source>
        <translation>Ein neuer Schlüssel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>3. Publish, and fetch it from everywhere</source>
        <translation>3. Veröffentlichen und von überall abrufen</translation>
    </message>
    <message>
        <source>The new key goes into the vault.</source>
        <translation>Der neue Schlüssel kommt in den Tresor.</translation>
    </message>
    <message>
        <source>The new key is taken out of the vault.</source>
        <translation>Der neue Schlüssel wird aus dem Tresor genommen.</translation>
    </message>
    <message>
        <source>The answer is matched to the new key in the vault.</source>
        <translation>Die Antwort wird dem neuen Schlüssel im Tresor zugeordnet.</translation>
    </message>
    <message>
        <source>The new key goes from the vault to the servers.</source>
        <translation>Der neue Schlüssel kommt aus dem Tresor auf die Server.</translation>
    </message>
    <message>
        <source>The old key is taken out of the vault.</source>
        <translation>Der alte Schlüssel wird aus dem Tresor genommen.</translation>
    </message>
    <message>
        <source>A new key for %1. It can be left at any time, and goes on where it was.</source>
        <translation>Ein neuer Schlüssel für %1. Sie können jederzeit unterbrechen; es geht dort weiter, wo Sie waren.</translation>
    </message>
    <message>
        <source>What comes next is “%1”, on this page.</source>
        <translation>Als Nächstes kommt „%1“, auf dieser Seite.</translation>
    </message>
</context>
<context>
    <name>stir::ui::RotationSwitchCard</name>
    <message>
        <source>4. Switch the servers</source>
        <translation>4. Server umstellen</translation>
    </message>
    <message>
        <source>Test call fro&amp;m</source>
        <translation>Testanruf &amp;von</translation>
    </message>
    <message>
        <source>Test call &amp;to</source>
        <translation>Testanruf a&amp;n</translation>
    </message>
    <message>
        <source>Fetch the certificate from this machine alone</source>
        <translation>Das Zertifikat nur von diesem Rechner abrufen</translation>
    </message>
    <message>
        <source>Switch...</source>
        <translation>Umstellen...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>For servers without curl and wget, or without a way out.</source>
        <translation>Für Server ohne curl und wget oder ohne Weg nach außen.</translation>
    </message>
    <message>
        <source>%1 signs with the new key</source>
        <translation>%1 signiert mit dem neuen Schlüssel</translation>
    </message>
    <message>
        <source>%1 signs with the old key</source>
        <translation>%1 signiert mit dem alten Schlüssel</translation>
    </message>
    <message>
        <source>No server signs with this identity: it becomes the new one at once.</source>
        <translation>Kein Server signiert mit dieser Identität: Sie wird sofort zur neuen.</translation>
    </message>
    <message>
        <source>Before anything changes, the new certificate is fetched from here and from each server. Then a server gets the new key in a file of its own, and the line of its configuration that names key and address; it restarts, and a test call proves it. A server that refuses keeps the old key.</source>
        <translation>Bevor sich etwas ändert, wird das neue Zertifikat von hier und von jedem Server abgerufen. Dann erhält ein Server den neuen Schlüssel in einer eigenen Datei und die Zeile seiner Konfiguration, die Schlüssel und Adresse nennt; er startet neu, und ein Testanruf beweist es. Ein Server, der ablehnt, behält den alten Schlüssel.</translation>
    </message>
    <message>
        <source>A call has both numbers.</source>
        <translation>Ein Anruf hat beide Nummern.</translation>
    </message>
    <message>
        <source>Switch %1 to the new key?</source>
        <translation>%1 auf den neuen Schlüssel umstellen?</translation>
    </message>
    <message>
        <source>Kamailio restarts on %1, one server after the other. It loses the calls that are being set up at that moment.</source>
        <translation>Kamailio startet auf %1 neu, ein Server nach dem anderen. Die Anrufe, die in diesem Augenblick aufgebaut werden, gehen verloren.</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Umstellen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It signs on with the old key, unless the steps say otherwise. Switch again to go on from here.</source>
        <translation>Er signiert mit dem alten Schlüssel weiter, sofern die Schritte nichts anderes sagen. Stellen Sie erneut um, um von hier weiterzumachen.</translation>
    </message>
    <message>
        <source>Every server signs %1 with the new key.</source>
        <translation>Jeder Server signiert %1 mit dem neuen Schlüssel.</translation>
    </message>
    <message>
        <source>Keep the old certificate where it is until it has expired.</source>
        <translation>Lassen Sie das alte Zertifikat, wo es ist, bis es abgelaufen ist.</translation>
    </message>
</context>
<context>
    <name>stir::ui::SecretField</name>
    <message>
        <source>Show what is typed</source>
        <translation>Zeigen, was eingegeben wird</translation>
    </message>
</context>
<context>
    <name>stir::ui::ServerDetails</name>
    <message>
        <source>New server</source>
        <translation>Neuer Server</translation>
    </message>
    <message>
        <source>Plan a push</source>
        <translation>Ausrollen planen</translation>
    </message>
    <message>
        <source>Remove...</source>
        <translation>Entfernen...</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The chosen server</source>
        <translation>Der gewählte Server</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Not in the list yet</source>
        <translation>Noch nicht in der Liste</translation>
    </message>
    <message>
        <source>Changed, not saved</source>
        <translation>Geändert, nicht gespeichert</translation>
    </message>
    <message>
        <source>Save or cancel the changes first.</source>
        <translation>Speichern Sie zuerst die Änderungen, oder brechen Sie ab.</translation>
    </message>
    <message>
        <source>Remove %1 from the console?</source>
        <translation>%1 aus der Konsole entfernen?</translation>
    </message>
    <message>
        <source>What you entered here is lost. Its history stays. Nothing on the server itself changes: it goes on with the files and the key that it has.</source>
        <translation>Was Sie hier eingegeben haben, geht verloren. Der Verlauf bleibt. Auf dem Server selbst ändert sich nichts: Er arbeitet mit seinen Dateien und seinem Schlüssel weiter.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>stir::ui::ServerForm</name>
    <message>
        <source>Private key for the login</source>
        <translation>Privater Schlüssel für die Anmeldung</translation>
    </message>
    <message>
        <source>Use the keys of the SSH &amp;agent</source>
        <translation>Schlüssel des SSH-&amp;Agenten</translation>
    </message>
    <message>
        <source>Asks the agent of this session (SSH_AUTH_SOCK) as well.</source>
        <translation>Fragt auch den Agenten dieser Sitzung (SSH_AUTH_SOCK).</translation>
    </message>
    <message>
        <source>Become root with s&amp;udo</source>
        <translation>root mit s&amp;udo</translation>
    </message>
    <message>
        <source>For a login that is not root itself.</source>
        <translation>Für eine Anmeldung, die nicht selbst root ist.</translation>
    </message>
    <message>
        <source>Signing is switched &amp;on</source>
        <translation>Signieren ist &amp;eingeschaltet</translation>
    </message>
    <message>
        <source>Off: the identity is put on the server, but calls leave unsigned.</source>
        <translation>Aus: Die Identität kommt auf den Server, doch Anrufe gehen unsigniert hinaus.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppe</translation>
    </message>
    <message>
        <source>Log in with &amp;key file</source>
        <translation>Mit Sch&amp;lüsseldatei anmelden</translation>
    </message>
    <message>
        <source>None: agent, or a password that is asked for</source>
        <translation>Ohne: Agent oder Passwort auf Nachfrage</translation>
    </message>
    <message>
        <source>5060</source>
        <translation>5060</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Host name or address</source>
        <translation>&amp;Hostname oder Adresse</translation>
    </message>
    <message>
        <source>SSH por&amp;t</source>
        <translation>SSH-Por&amp;t</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>P&amp;latform</source>
        <translation>&amp;Plattform</translation>
    </message>
    <message>
        <source>Signing &amp;identity</source>
        <translation>Signier&amp;identität</translation>
    </message>
    <message>
        <source>Test call p&amp;ort</source>
        <translation>Testanruf-P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Root folder</source>
        <translation>Wu&amp;rzelordner</translation>
    </message>
    <message>
        <source>Put before every path on the server. Empty on a real server; the practice server has one.</source>
        <translation>Steht vor jedem Pfad auf dem Server. Leer bei einem echten Server; der Übungsserver hat einen.</translation>
    </message>
    <message>
        <source>None: signing stays as it is</source>
        <translation>Keine: Signieren bleibt, wie es ist</translation>
    </message>
</context>
<context>
    <name>stir::ui::ServersController</name>
    <message>
        <source>no identity</source>
        <translation>keine Identität</translation>
    </message>
    <message>
        <source>%1, off</source>
        <translation>%1, aus</translation>
    </message>
    <message>
        <source>The identity is on the server, signing is switched off.</source>
        <translation>Die Identität liegt auf dem Server, das Signieren ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1, expired</source>
        <translation>%1, abgelaufen</translation>
    </message>
    <message>
        <source>The certificate of this identity has expired.</source>
        <translation>Das Zertifikat dieser Identität ist abgelaufen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Signs with</source>
        <translation>Signiert mit</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
</context>
<context>
    <name>stir::ui::ServersPage</name>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The machines this console looks after: how to reach each one, and who it signs as.</source>
        <translation>Die Maschinen, die diese Konsole betreut: wie jede zu erreichen ist und als wer sie signiert.</translation>
    </message>
    <message>
        <source>Filter by name, host, platform, identity or group</source>
        <translation>Nach Name, Host, Plattform, Identität oder Gruppe filtern</translation>
    </message>
    <message>
        <source>Add server...</source>
        <translation>Server hinzufügen...</translation>
    </message>
    <message>
        <source>No servers yet</source>
        <translation>Noch keine Server</translation>
    </message>
    <message>
        <source>Each machine that signs or verifies calls stands here. Add your own, with the login you use for it: nothing on it changes before you have seen every change and agreed. Or start the practice server on the overview page, and try everything on this machine first.</source>
        <translation>Jede Maschine, die Anrufe signiert oder prüft, steht hier. Fügen Sie Ihre eigene hinzu, mit der Anmeldung, die Sie dafür verwenden: Nichts ändert sich auf ihr, bevor Sie jede Änderung gesehen und zugestimmt haben. Oder starten Sie den Übungsserver auf der Übersichtsseite, und probieren Sie alles zuerst auf diesem Rechner aus.</translation>
    </message>
    <message>
        <source>To the practice server</source>
        <translation>Zum Übungsserver</translation>
    </message>
    <message>
        <source>%1 is no longer in the console.</source>
        <translation>%1 ist nicht mehr in der Konsole.</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n Server</numerusform>
            <numerusform>%n Server</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Wird gelesen...</translation>
    </message>
</context>
<context>
    <name>stir::ui::SignersView</name>
    <message>
        <source>Signing identity %1</source>
        <translation>Signieridentität %1</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>Schlüssel von %1</translation>
    </message>
    <message>
        <source>Certificate at %1</source>
        <translation>Zertifikat bei %1</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Signierender</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>column: figure of a key</comment>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Certificate URLs</source>
        <translation>Zertifikats-URLs</translation>
    </message>
    <message>
        <source>Who signed these calls?</source>
        <translation>Wer hat diese Anrufe signiert?</translation>
    </message>
    <message>
        <source>Two tokens of one signer give away the signer&apos;s key. The capture is read once more and its tokens are grouped by key: a wrong key, an altered token and somebody else&apos;s are told apart, and nothing is fetched for it.</source>
        <translation>Zwei Tokens desselben Signierenden verraten dessen Schlüssel. Der Mitschnitt wird noch einmal gelesen, und seine Tokens werden nach Schlüsseln gruppiert: So lassen sich ein falscher Schlüssel, ein verändertes Token und das eines Fremden unterscheiden, und nichts wird dafür abgerufen.</translation>
    </message>
    <message>
        <source>Find the signers</source>
        <translation>Signierende suchen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Signers</source>
        <translation>Signierende</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) looked at</source>
        <translation>
            <numerusform>%Ln Token angesehen</numerusform>
            <numerusform>%Ln Tokens angesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>No two tokens share a signer. One token alone cannot tell who signed it.</source>
        <translation>Keine zwei Tokens haben denselben Signierenden. Ein einzelnes Token verrät nicht, wer es signiert hat.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) signed two tokens or more, or are known to you. A token that stands alone is not counted: nobody can tell who signed it.</source>
        <translation>
            <numerusform>%Ln Schlüssel hat zwei oder mehr Tokens signiert oder ist Ihnen bekannt. Ein Token, das allein steht, ist nicht mitgezählt: Niemand kann sagen, wer es signiert hat.</numerusform>
            <numerusform>%Ln Schlüssel haben zwei oder mehr Tokens signiert oder sind Ihnen bekannt. Ein Token, das allein steht, ist nicht mitgezählt: Niemand kann sagen, wer es signiert hat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::StatusLine</name>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Lock the vault now</source>
        <translation>Den Tresor jetzt sperren</translation>
    </message>
    <message>
        <source>No vault yet</source>
        <translation>Noch kein Tresor</translation>
    </message>
    <message>
        <source>Vault locked</source>
        <translation>Tresor gesperrt</translation>
    </message>
    <message numerus="yes">
        <source>Vault unlocked, locks in %n min</source>
        <translation>
            <numerusform>Tresor offen, sperrt sich in %n min</numerusform>
            <numerusform>Tresor offen, sperrt sich in %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget in keyring</source>
        <translation>Im Schlüsselbund vergessen</translation>
    </message>
    <message>
        <source>Take the vault&apos;s passphrase out of the desktop&apos;s keyring</source>
        <translation>Die Passphrase des Tresors aus dem Schlüsselbund des Desktops entfernen</translation>
    </message>
</context>
<context>
    <name>stir::ui::StepList</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>done with a warning</source>
        <translation>erledigt mit Warnung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>stir::ui::StrangersCard</name>
    <message>
        <source>%1, which is no certificate</source>
        <translation>%1, kein Zertifikat</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>certificate, file</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Trusted by servers besides these</source>
        <translation>Wem Server außer diesen vertrauen</translation>
    </message>
    <message>
        <source>Not known yet: the plan of a server looks at what it trusts.</source>
        <translation>Noch nicht bekannt: Der Plan eines Servers sieht nach, wem dieser vertraut.</translation>
    </message>
    <message>
        <source>A push leaves them as they are. Import an authority of yours here; delete what is none on the server, and refresh its store.</source>
        <translation>Das Ausrollen lässt sie, wie sie sind. Importieren Sie hier, was eine Ihrer Zertifizierungsstellen ist; löschen Sie auf dem Server, was keine ist, und aktualisieren Sie dessen Speicher.</translation>
    </message>
    <message>
        <source>%1, seen %2</source>
        <comment>server, time</comment>
        <translation>%1, angesehen %2</translation>
    </message>
    <message>
        <source>Nothing but what a push puts there.</source>
        <translation>Nichts außer dem, was das Ausrollen dorthin bringt.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, which its plan names</source>
        <translation>
            <numerusform>und %n weiteres, das sein Plan nennt</numerusform>
            <numerusform>und %n weitere, die sein Plan nennt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::SummaryView</name>
    <message>
        <source>ahead</source>
        <translation>voraus</translation>
    </message>
    <message>
        <source>0–5 s</source>
        <translation>0–5 s</translation>
    </message>
    <message>
        <source>6–15 s</source>
        <translation>6–15 s</translation>
    </message>
    <message>
        <source>16–60 s</source>
        <translation>16–60 s</translation>
    </message>
    <message>
        <source>1–5 min</source>
        <translation>1–5 min</translation>
    </message>
    <message>
        <source>older</source>
        <translation>älter</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <comment>count, percent</comment>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>Summary of the capture</source>
        <translation>Zusammenfassung des Mitschnitts</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>Attestation</translation>
    </message>
    <message>
        <source>Age of the tokens</source>
        <translation>Alter der Tokens</translation>
    </message>
    <message>
        <source>Certificate URLs that fail most</source>
        <translation>Zertifikats-URLs mit den meisten Fehlern</translation>
    </message>
    <message>
        <source>Checks that fail most</source>
        <translation>Am häufigsten fehlgeschlagene Prüfungen</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Auffällig</translation>
    </message>
    <message>
        <source>when the call was captured</source>
        <translation>zur Zeit der Aufzeichnung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln Anruf</numerusform>
            <numerusform>%Ln Anrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 that the filter lets pass</source>
        <translation>%1, gefiltert</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>stir::ui::TestCallPanel</name>
    <message>
        <source>Test call</source>
        <translation>Testanruf</translation>
    </message>
    <message>
        <source>Calling number</source>
        <translation>Anrufende Nummer</translation>
    </message>
    <message>
        <source>Called number</source>
        <translation>Angerufene Nummer</translation>
    </message>
    <message>
        <source>Place a test call</source>
        <translation>Testanruf führen</translation>
    </message>
    <message>
        <source>Identity header that came out</source>
        <translation>Identity-Header, der herauskam</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>an</translation>
    </message>
    <message>
        <source>Sends one call through the server to this machine and reads the Identity header that comes out.</source>
        <translation>Führt einen Anruf über den Server zu diesem Rechner und liest den Identity-Header, der herauskommt.</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>Anruf läuft…</translation>
    </message>
    <message>
        <source>No call came through</source>
        <translation>Kein Anruf kam durch</translation>
    </message>
    <message>
        <source>Signed, and valid against the pushed certificate</source>
        <translation>Signiert und gültig gegenüber dem ausgerollten Zertifikat</translation>
    </message>
    <message>
        <source>The call came out unsigned</source>
        <translation>Der Anruf kam unsigniert heraus</translation>
    </message>
    <message>
        <source>Signed, but not valid</source>
        <translation>Signiert, aber nicht gültig</translation>
    </message>
</context>
<context>
    <name>stir::ui::TreatmentCard</name>
    <message>
        <source>prefix &quot;%1&quot;</source>
        <translation>Präfix „%1“</translation>
    </message>
    <message>
        <source>suffix &quot;%1&quot;</source>
        <translation>Suffix „%1“</translation>
    </message>
    <message>
        <source>What the callee would see</source>
        <translation>Was der Angerufene sähe</translation>
    </message>
    <message>
        <source>the caller&apos;s name</source>
        <translation>Name des Anrufers</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>Auf dem Telefon</translation>
    </message>
    <message>
        <source>nothing: the call is stopped</source>
        <translation>nichts: Der Anruf wird gestoppt</translation>
    </message>
    <message>
        <source>Your policy</source>
        <translation>Ihre Richtlinie</translation>
    </message>
    <message>
        <source>No policy was set; without one every call passes.</source>
        <translation>Es ist keine Richtlinie gesetzt; ohne sie geht jeder Anruf durch.</translation>
    </message>
    <message>
        <source>Depends on whether the signature holds, which was not checked.</source>
        <translation>Hängt davon ab, ob die Signatur stimmt; das wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>The server did</source>
        <translation>Der Server tat</translation>
    </message>
    <message>
        <source>The server did what your policy says</source>
        <translation>Der Server tat, was Ihre Richtlinie sagt</translation>
    </message>
    <message>
        <source>The server did something else than your policy says</source>
        <translation>Der Server tat etwas anderes, als Ihre Richtlinie sagt</translation>
    </message>
</context>
<context>
    <name>stir::ui::TrustController</name>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>no authority</source>
        <translation>keine Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>not valid yet</source>
        <translation>noch nicht gültig</translation>
    </message>
    <message>
        <source>not a root</source>
        <translation>keine Wurzel</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, days left</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::TrustPage</name>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>The authorities whose certificates your servers believe when they check a caller&apos;s identity.</source>
        <translation>Die Zertifizierungsstellen, deren Zertifikaten Ihre Server glauben, wenn sie die Identität eines Anrufers prüfen.</translation>
    </message>
    <message>
        <source>Filter by company, certificate or digest</source>
        <translation>Nach Firma, Zertifikat oder Prüfsumme filtern</translation>
    </message>
    <message>
        <source>Trust anchors</source>
        <translation>Vertrauensanker</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importieren...</translation>
    </message>
    <message>
        <source>No anchor chosen</source>
        <translation>Kein Anker gewählt</translation>
    </message>
    <message>
        <source>Choose one to see what it is and where it goes.</source>
        <translation>Wählen Sie einen, um zu sehen, was er ist und wohin er kommt.</translation>
    </message>
    <message>
        <source>No trust anchors yet</source>
        <translation>Noch keine Vertrauensanker</translation>
    </message>
    <message>
        <source>%1 is no longer among the trust anchors.</source>
        <translation>%1 ist nicht mehr unter den Vertrauensankern.</translation>
    </message>
    <message numerus="yes">
        <source>%n trust anchor(s) added.</source>
        <translation>
            <numerusform>%n Vertrauensanker hinzugefügt.</numerusform>
            <numerusform>%n Vertrauensanker hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next push puts them on the servers.</source>
        <translation>Das nächste Ausrollen bringt sie auf die Server.</translation>
    </message>
    <message>
        <source>Certificates of authorities</source>
        <translation>Zertifikate von Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n trust anchor(s)</source>
        <translation>
            <numerusform>%n Vertrauensanker</numerusform>
            <numerusform>%n Vertrauensanker</numerusform>
        </translation>
    </message>
    <message>
        <source>Trusted list...</source>
        <translation>Vertrauensliste...</translation>
    </message>
    <message>
        <source>A server believes an identity when its certificate leads to one of these roots. Take the list of approved authorities (STI-CAs) of your country&apos;s policy administrator, save the root of each company as a file, and import them all at once, or drop them here; or take over that list as a whole. The next push puts one file per company on your servers.</source>
        <translation>Ein Server glaubt einer Identität, wenn ihr Zertifikat zu einer dieser Wurzeln führt. Nehmen Sie die Liste der zugelassenen Zertifizierungsstellen (STI-CAs) des Policy Administrators Ihres Landes, speichern Sie die Wurzel jeder Firma als Datei, und importieren Sie alle auf einmal, oder ziehen Sie sie hierher; oder übernehmen Sie diese Liste als Ganzes. Das nächste Ausrollen legt je Firma eine Datei auf Ihre Server.</translation>
    </message>
    <message>
        <source>On a server these certificates stand in the system&apos;s own store: every program there that makes TLS connections (updates, mail, web) trusts them too, not only telephony. Import only what you have checked. The plan of a server names the narrower place, where its software has one, and what it trusts besides these.</source>
        <translation>Auf einem Server stehen diese Zertifikate im Speicher des Systems: Jedes Programm dort, das TLS-Verbindungen herstellt (Aktualisierungen, Mail, Web), vertraut ihnen auch, nicht nur die Telefonie. Importieren Sie nur, was Sie geprüft haben. Der Plan eines Servers nennt den engeren Ort, sofern seine Software einen hat, und wem er außer diesen vertraut.</translation>
    </message>
    <message numerus="yes">
        <source>The list was taken over, %n trust anchor(s) added.</source>
        <translation>
            <numerusform>Die Liste wurde übernommen, %n Vertrauensanker hinzugefügt.</numerusform>
            <numerusform>Die Liste wurde übernommen, %n Vertrauensanker hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anchor(s) are no longer listed, and trusted until you remove them.</source>
        <translation>
            <numerusform>%n Anker steht nicht mehr auf der Liste; ihm wird weiter vertraut, bis Sie ihn entfernen.</numerusform>
            <numerusform>%n Anker stehen nicht mehr auf der Liste; ihnen wird weiter vertraut, bis Sie sie entfernen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Wird gelesen...</translation>
    </message>
</context>
<context>
    <name>stir::ui::UnresolvedPanel</name>
    <message>
        <source>One answer is needed</source>
        <translation>Eine Antwort ist nötig</translation>
    </message>
    <message>
        <source>Use this line</source>
        <translation>Diese Zeile verwenden</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Lines of the server&apos;s file</source>
        <translation>Zeilen der Datei des Servers</translation>
    </message>
    <message>
        <source>%1 should become “%2”, but no line of %3 was recognized as the one that sets it. Point at the line.</source>
        <translation>%1 soll „%2“ werden, doch keine Zeile von %3 wurde als die erkannt, die es setzt. Zeigen Sie auf die Zeile.</translation>
    </message>
    <message>
        <source>%1 should become “%2”, but several lines of %3 could be the one that sets it. Point at the line.</source>
        <translation>%1 soll „%2“ werden, doch mehrere Zeilen von %3 könnten die sein, die es setzt. Zeigen Sie auf die Zeile.</translation>
    </message>
    <message>
        <source>Add it at line %1</source>
        <translation>In Zeile %1 einfügen</translation>
    </message>
</context>
<context>
    <name>stir::ui::VaultPrompt</name>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the vault</source>
        <translation>&amp;Passphrase des Tresors</translation>
    </message>
    <message>
        <source>The passphrase &amp;again</source>
        <translation>Passphrase &amp;wiederholen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>Den Tresor anlegen</translation>
    </message>
    <message>
        <source>Unlock the vault</source>
        <translation>Den Tresor entsperren</translation>
    </message>
    <message>
        <source>Create vault</source>
        <translation>Tresor anlegen</translation>
    </message>
    <message>
        <source>It protects every private key on this machine. Nobody can recover it.</source>
        <translation>Sie schützt jeden privaten Schlüssel auf diesem Rechner. Niemand kann sie wiederherstellen.</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>Geben Sie die Passphrase ein.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type both again.</source>
        <translation>Die beiden Passphrasen sind verschieden. Geben Sie beide noch einmal ein.</translation>
    </message>
    <message>
        <source>Creating...</source>
        <translation>Wird angelegt...</translation>
    </message>
    <message>
        <source>Unlocking...</source>
        <translation>Wird entsperrt...</translation>
    </message>
    <message>
        <source>Remember it in the desktop&apos;s &amp;keyring</source>
        <translation>Im Schlüssel&amp;bund des Desktops merken</translation>
    </message>
    <message>
        <source>Remember it in the desktop&apos;s keyring</source>
        <translation>Im Schlüsselbund des Desktops merken</translation>
    </message>
    <message>
        <source>The keyring did not give it: %1. Type it.</source>
        <translation>Der Schlüsselbund gab sie nicht heraus: %1. Geben Sie sie ein.</translation>
    </message>
    <message>
        <source>Opening with what the keyring has...</source>
        <translation>Wird mit dem geöffnet, was der Schlüsselbund hat...</translation>
    </message>
    <message>
        <source>The keyring refused: %1</source>
        <translation>Der Schlüsselbund hat abgelehnt: %1</translation>
    </message>
    <message>
        <source>What the keyring had does not open the vault, and was forgotten. Type the passphrase.</source>
        <translation>Was der Schlüsselbund hatte, öffnet den Tresor nicht und wurde vergessen. Geben Sie die Passphrase ein.</translation>
    </message>
    <message>
        <source>Asking the desktop&apos;s keyring, which may ask you in a window of its own. You can type it here all the same.</source>
        <translation>Der Schlüsselbund des Desktops wird gefragt; er fragt Sie vielleicht in einem eigenen Fenster. Sie können sie trotzdem hier eingeben.</translation>
    </message>
    <message>
        <source>The keyring did not give it: it is locked, or does not have it any more. Type it.</source>
        <translation>Der Schlüsselbund gab sie nicht heraus: Er ist gesperrt oder hat sie nicht mehr. Geben Sie sie ein.</translation>
    </message>
</context>
<context>
    <name>stir::ui::VerdictCard</name>
    <message>
        <source>What if – %1</source>
        <translation>Was wäre, wenn – %1</translation>
    </message>
</context>
<context>
    <name>stir::ui::VerifyChoice</name>
    <message>
        <source>Private addresses too</source>
        <translation>Auch private Adressen</translation>
    </message>
    <message>
        <source>Verify with</source>
        <translation>Prüfen mit</translation>
    </message>
    <message>
        <source>Fetch certificates from private addresses too</source>
        <translation>Zertifikate auch von privaten Adressen abrufen</translation>
    </message>
    <message>
        <source>A header decides what is fetched. Let it lead into your own network only for calls that you trust.</source>
        <translation>Ein Header entscheidet, was abgerufen wird. Lassen Sie ihn nur bei Anrufen, denen Sie vertrauen, in Ihr eigenes Netz führen.</translation>
    </message>
    <message>
        <source>Empty certificate cache</source>
        <translation>Zertifikatscache leeren</translation>
    </message>
    <message>
        <source>As a verification service: fetch certificates</source>
        <translation>Wie ein Prüfdienst: Zertifikate abrufen</translation>
    </message>
    <message>
        <source>Certificate of %1</source>
        <translation>Zertifikat von %1</translation>
    </message>
    <message>
        <source>A certificate or public key file...</source>
        <translation>Eine Datei mit Zertifikat oder öffentlichem Schlüssel...</translation>
    </message>
    <message>
        <source>Certificate or public key to verify with</source>
        <translation>Zertifikat oder öffentlicher Schlüssel zum Prüfen</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.der *.pub)</source>
        <translation>Zertifikate und Schlüssel (*.pem *.crt *.cer *.der *.pub)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Nothing: form and claims only</source>
        <translation>Nichts: nur Form und Angaben</translation>
    </message>
</context>
<context>
    <name>stir::ui::WebAccessFields</name>
    <message>
        <source>In a lab...</source>
        <translation>Im Labor...</translation>
    </message>
    <message>
        <source>Also private and loopback addresses</source>
        <translation>Auch private und Loopback-Adressen</translation>
    </message>
    <message>
        <source>Authorities for web servers</source>
        <translation>Zertifizierungsstellen für Webserver</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Authorities that are trusted too</source>
        <translation>Zertifizierungsstellen, denen auch vertraut wird</translation>
    </message>
    <message>
        <source>PEM. Empty: those of the system, as verifiers have them.</source>
        <translation>PEM. Leer: die des Systems, wie Prüfer sie haben.</translation>
    </message>
</context>
<context>
    <name>stir::ui::X5uCard</name>
    <message>
        <source>Certificate URL (x5u)</source>
        <translation>Zertifikatsadresse (x5u)</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show what holds too</source>
        <translation>Auch zeigen, was stimmt</translation>
    </message>
    <message>
        <source>Not asked for since the program was started. A check fetches it as a verifier does, from here and from every server that signs with it.</source>
        <translation>Seit dem Start des Programms nicht abgefragt. Eine Prüfung ruft das Zertifikat ab, wie ein Prüfer es tut, von hier und von jedem Server, der damit signiert.</translation>
    </message>
    <message>
        <source>Asked %1</source>
        <translation>Abgefragt %1</translation>
    </message>
</context>
<context>
    <name>stir::ui::X5uPlaceRow</name>
    <message>
        <source>answers as it should</source>
        <translation>antwortet, wie es soll</translation>
    </message>
    <message>
        <source>answers; look at what is marked</source>
        <translation>antwortet; sehen Sie das Markierte an</translation>
    </message>
    <message>
        <source>verifiers stumble here</source>
        <translation>Prüfer stolpern hier</translation>
    </message>
    <message>
        <source>asking...</source>
        <translation>wird abgefragt...</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>could not be asked</source>
        <translation>konnte nicht abgefragt werden</translation>
    </message>
    <message>
        <source>reachable</source>
        <translation>erreichbar</translation>
    </message>
    <message>
        <source>look</source>
        <translation>ansehen</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>asking</source>
        <translation>fragt ab</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>From this machine</source>
        <translation>Von diesem Rechner</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
</context>
<context>
    <name>stir::ui::YearStrip</name>
    <message>
        <source>Calendar of the coming year</source>
        <translation>Kalender des kommenden Jahres</translation>
    </message>
    <message>
        <source>%1: nothing ends</source>
        <translation>%1: nichts läuft ab</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n end(s)</source>
        <translation>
            <numerusform>%1: %n läuft ab</numerusform>
            <numerusform>%1: %n laufen ab</numerusform>
        </translation>
    </message>
</context>
</TS>
