<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CatalogueText</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing identity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <source>Examples:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STIR/SHAKEN administration for voice networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One JSON object a line on standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder that holds all state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See stirctl --help, or --help behind a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM with one or more certificates, or one in DER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (malformed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key MD5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every certificate of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look through; - or nothing: standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the signature and everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate, chain or public key to check with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust anchors; otherwise those of the inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge as of this time, RFC 3339</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How old a signature may be, in seconds (60)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch nothing from the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and judge Identity headers in text, SIP messages and logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the signing identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private key: a file, or a name in the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate chain, the signing one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where others fetch the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its private key is not in the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no signing identity yet. Add one: stirctl identity add --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and its private key are removed here. Servers keep what was pushed to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing identities: key, certificate and its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a signing identity; its key goes into the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List them with their health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one with its chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one with its key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it to this file, encrypted when a passphrase is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in the vault under this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private key %1 (%2)
  MD5     %3
  SHA-256 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file exists. Choose another name, or move it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: the key in %1 is not encrypted. Add it to a signing identity, then delete the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate, or a chain whose first one is meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ The private key and the certificate belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ The private key and the certificate do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
  MD5 of the key          %1
  MD5 of the certificate  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make, show and compare private keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a P-256 key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a key&apos;s kind and digests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell whether a key and a certificate belong together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of this group of servers (all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policy.missing, policy.ok, policy.failed: PASS, STOP or ALERT; alert.missing_prefix, alert.missing_suffix, alert.check_ok_prefix, alert.check_ok_suffix, alert.check_failed_prefix, alert.check_failed_suffix: text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy for all servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy for the group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set: servers keep what they have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What servers do with a call after its identity was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set one or more values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the certificate can be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attestation: A, B or C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of signing, in seconds since 1970 (now)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin identifier (a new one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an Identity header value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root certificates: a file, or a folder of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose they are (their organization)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company, as trust list shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This certificate is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no trust anchor yet. Add them: stirctl trust import --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trust anchors of %1 are removed here. The next push takes them off the servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust anchors: the roots of the authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add roots from a file or a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove those of a company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is made. Keep its passphrase: without it the keys in it are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is changed. Everything in the vault stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no vault yet. Make one: stirctl vault init</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The vault holds %n private key(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The encrypted store of private keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show whether it exists and what it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INVITE without an Identity header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity header %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is “%2” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, becomes “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1, line %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at the line: stirctl server set %1 --point %2=LINE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or let it be added at line %1: stirctl server set %2 --add %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(a file is newer than the running service)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan %1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan is not complete and cannot be pushed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nothing to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: refused. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: failed, and everything was put back as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: failed, and not everything could be put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To undo it: stirctl rollback %1 --to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: read from this open descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: first line of this file, mode 0600</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[y/N]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y</source>
        <extracomment>What a person types to consent, in lower case.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the private key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password for the login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password for sudo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare this fingerprint with the one that the server itself shows (ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub). If they are the same:
stirctl server set %1 --host-key %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may be in between. Ask who looks after the server. Only if the change was made on purpose:
stirctl server set %1 --forget-host-key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecoderText</name>
    <message>
        <source>A full: the caller and the number are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B partial: the caller is known, the number is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C gateway: only where the call came in is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n valid</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invalid</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not verified</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without identity</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Valid, %n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No Identity header: nobody vouches for the caller&apos;s number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well formed, not verified: nothing to check the signature with was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid: the signature holds and nothing speaks against the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid, yet some verifiers would reject it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a certificate or public key under &quot;Verify with&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more check(s) fail; they stand below.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>attest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x5u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>origid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call-ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1: in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this value cannot be used. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the help of this command or field for what it takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this file cannot be read (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this file cannot be written (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is larger than the program reads at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the file you meant. Keys, certificates and settings are small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the file you meant, and that it was copied completely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: others can read this file (mode %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret must be readable by its owner alone. Run chmod 600 on the file, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no room left on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again. The old file is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the text cannot be understood. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the text you meant, and that it was copied completely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: stopped, because it was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens again, check the network and whether the machine is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: something happened that the program did not expect. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report this, with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is not a private key. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the file that begins with BEGIN PRIVATE KEY or BEGIN EC PRIVATE KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is not a certificate. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the file that begins with BEGIN CERTIFICATE, the signing certificate first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is not a public key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the file that begins with BEGIN PUBLIC KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this private key is encrypted, and no passphrase was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the passphrase that was chosen when the key was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the passphrase is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this key is not on the curve P-256, so it cannot sign calls. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STIR/SHAKEN allows ES256 only. Make a new P-256 key, and order a certificate for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this kind of key cannot sign calls. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the private key and the certificate do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the key that the certificate was ordered with, or order a certificate for this key. Nothing was stored or sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a cryptographic operation failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details hold the words of OpenSSL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no vault yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one first: it keeps your private keys encrypted under one passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a vault already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it with its passphrase. To choose another passphrase, change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it with its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the vault file is damaged. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the file back from a backup. The details say what is wrong with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the vault has no entry of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the private key to the vault again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an https address that others could fetch your certificate from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the whole address, for example https://cert.example.com/shaken.pem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a telephone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it with its country code, for example +1 215 555 0100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an attestation level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give A (full), B (partial) or C (gateway).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this configuration file cannot be understood. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the place that the details name, then try again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1” was not found in the server&apos;s files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at the line that holds it, or let the program add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1” could be in more than one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at the line that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of “%1” cannot be written there. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a value without quotation marks, line breaks and blanks at its ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform “%1” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the platforms that the program lists, for example voipnow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this platform description is not right. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the description, or remove it so that the built-in one is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no server called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of servers for its name, or add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no signing identity called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of signing identities for its name, or add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trust anchor of “%1” is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of trust anchors for the company&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or change the one that exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in use by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away there first. Nothing was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the inventory file is damaged, or a newer program wrote it. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the file back from a backup, or use the newer program. The details say what is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the host name and the port, and that the server is up and reachable from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not known yet. Its host key is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare this fingerprint with the one that the server itself shows, and accept it only if they are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key of %1 is not the one that was accepted before. It is now %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may be in between. Ask who looks after the server. Only if the change was made on purpose, remove the old key and accept the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user name, the key or password, and that this user may log in there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If a push was under way, look at the server&apos;s state first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command failed on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details hold what the server said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not allow the login to work as root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this user may use sudo there, and the password for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the platform is right and that the software is installed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not be read or changed by this login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in as root, or allow the login to use sudo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on the server for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the server, then try again. Its files are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on a file system that cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out on the server why it is mounted read-only. Its files are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan for %1 is not complete, so it cannot be pushed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the plan: it names each setting that needs your word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan for %1 is no longer the one that was shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the new plan, then push that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed while the push was being made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else may be working there. Look at the new plan, then push again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else is working on %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until they are done, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nothing was changed, because nobody confirmed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the plan, then confirm the push.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s own check refused the new configuration of %1. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details hold what the check said. Mend the setting, then push again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the service&apos;s log on the server. The details hold the last lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the change could not be proven to work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The findings say what was seen. Mend that, then push again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The push to %1 failed, and everything was put back as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details say what failed. Mend that, then push again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The push to %1 failed, and not everything could be put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in to the server. The details say where the backup is and what is not as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup for %1 is no longer on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This push cannot be undone by the program. Older ones may still have theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program “%1” is not installed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Debian it is in the package %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice server is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice server could not be started: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details hold what the system said. What had begun was taken away again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test call cannot be placed through %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no SIP port that can be reached from here. The practice server has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test call through %1 did not come out on the other side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the details and the log of Kamailio on that server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no line for it was found in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 lines in %3 could be meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: line %2 of %3 is not in force, another line overrides it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line in force is the one that is read and changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: line %2 of %3 is switched off as a comment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: line %2 of %3 stands in a branch that is not in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would count only if the define around it were set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the service reads less of line %2 of %3 than is written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blanks at the ends and text behind “;” do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the line you pointed at is no longer in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at the line that holds it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: line %2 of %3 cannot hold the value “%4”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can be read and understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody put something else in its place. Mend that on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than the program reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the file you meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 is not on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must belong to %2, and the login %3 may not give files away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private key in %1 is not the one of the signing identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push to bring the right one there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no private key in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push to bring it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private key in %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check on the server that it is a private key in PEM form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private key in %1 can be read by others (mode %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push to correct it. Whoever had a login there may have a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not run on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A push starts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else is working on this server: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until they are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is valid for another %1 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate expired on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew it now: verifiers reject every call signed with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is valid from %1 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the clock of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate expires in %1 days, on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order its successor now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trust anchor is in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trust anchor expired on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it with the company&apos;s current root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trust anchor is valid from %1 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not the certificate of an authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away, and add the company&apos;s root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comment that begins in line %2 of %1 does not end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the file on the server, then look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text that begins in line %2 of %1 does not end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The #!ifdef in line %2 of %1 has no #!endif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %2 of %1 is longer than the program reads; it is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %2 of %1 ends a comment that never began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %2 of %1 stands before the first section.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The section name in line %2 of %1 has no closing bracket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %2 of %1 includes %3, which is not looked into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting that stands there is not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %2 of %1 begins with “%3”, which is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %2 of %1 has no “=”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was started and ended again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its log on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 still runs since before the push.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart it on the server, and look at why its restart command does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of %1 says: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what the line names, then push again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of %1 shows that it works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of %1 does not show the line “%2” that would prove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test call proves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trust anchor of %1 is in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trust anchor of %1 did not arrive in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look on the server at why the refresh left it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a root: it was issued by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the company&apos;s root instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is as it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not as it should be: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the plan, then push again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the signing identity again, with its certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificates are in the wrong order: after %1 should come that of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put them in order in the file behind the certificate address, the signing one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1 the certificate of %2 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into the file behind the certificate address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of the authority %1 expired on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the authority for a current chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 signed itself, so no verifier trusts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order a certificate from an approved authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain holds the signing certificate alone, without that of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifiers may need it: put it into the file behind the certificate address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at the server as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still as it was shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New files laid ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by the server&apos;s own Kamailio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still as it was, right before the swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New files in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust anchors refreshed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services restarted or reloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven to work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything put back as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laid out as a VoipNow server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys for the login made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH server started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kamailio started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PASSporT type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canonical form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain of trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust anchor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of the private key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls without identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls with a valid identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls whose identity failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text before the name, identity missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text after the name, identity missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text before the name, identity valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text after the name, identity valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text before the name, identity failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text after the name, identity failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls that are being set up at that moment are tried again by their phones; calls in progress go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls in progress on this server end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at, because the %1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is said about the syntax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at: the token is in compact form and does not carry this part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at, because verification was not asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at: a public key was given, and no certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at: there is no certificate to check with. The header says it is at “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the certificate or the public key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header is well formed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token in this header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the whole header was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token has %1 parts with a dot between, instead of three.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 of the token is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 of the token is larger than %2 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender of the call to mend its signing software.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a blank or a line break inside the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Often it comes from copying. Join the lines, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 of the token is not base64url.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it was copied without changes; “=”, “+” and “/” must not stand in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is not JSON: it breaks off at byte %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is JSON, but not an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 holds the key “%2” more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifiers may each take another one, so none can be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is nested deeper than %2 levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token says it is a PASSporT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token does not say that it is a PASSporT: “typ” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“typ” is not a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“typ” is “%1” instead of “passport”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is signed with ES256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token does not say how it is signed: “alg” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“alg” is not a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“alg” is “%1” instead of ES256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STIR/SHAKEN allows ES256 only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PASSporT type is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“ppt” is not a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PASSporT of type “%1” must not be sent in compact form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PASSporT type “%1” is not registered, so verifiers ignore this header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header writes ppt=&quot;%1&quot; in quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harmless: both spellings are seen in real calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token does not say where its certificate is: “x5u” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“x5u” is not a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate address “%1” does not begin with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the whole address on the server that signs, for example https://%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate address “%1” has a blank in it or around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the blank out on the server that signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate address “%1” names no host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the whole address on the server that signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate address %1 is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some verifiers reject http. Offer the certificate over https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate address %1 begins with “%2”, which most verifiers do not fetch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer the certificate over https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate address %1 uses port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some verifiers fetch from the ports 443 and 8443 only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate address %1 holds a user name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some verifiers reject it. Offer the certificate without login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate address %1 has a part behind “?”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some verifiers reject it. Use an address that ends with the file&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate address %1 has a part behind “#”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameters of the header agree with the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header says alg=%1, the token says “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header says ppt=%1, the token says “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header says the certificate is at %1, the token says at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifiers fetch from either. Both must be the same address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header has an empty address: info=&lt;&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some verifiers reject it. Ask the sender to repeat the certificate&apos;s address there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header does not repeat the certificate&apos;s address: “info” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RFC 8224 demands it, and some verifiers reject the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address %1 stands in “info” without &lt; and &gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some verifiers reject it. Ask the sender to add the brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A “;” is missing between two parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some verifiers reject it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is of type “%1”, and the header does not say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some verifiers reject it. Ask the sender to add ppt=%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All claims are there and of the right kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The claim “%1” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The claim “%1” is of the wrong kind; it should be: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The claim “%1” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of signing (iat) is the text “%1” instead of a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of signing (iat) is %1, which cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attestation is “%1” instead of A, B or C.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token names more than one caller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is “%2”, with a plus sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some verifiers reject it. Numbers are digits only, with the country code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is “%2”, which is not digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is “%2”: it begins with 0, as numbers within one country do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some verifiers reject it. Sign with the country code in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is “%2”, which is too short for a number with its country code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the caller&apos;s number is complete before it is signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The origin identifier “%1” is not a UUID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harmless to most verifiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is written in canonical form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 has blanks between its parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only matters where a verifier builds the token anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of the %1 are not in alphabetical order, from “%2” on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 holds the number %2, which is not a plain integer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed %1 s before it was looked at; %2 s are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed at %1, which is %2 s before %4; %3 s are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An old header may be a copied one. For a header out of a log this is expected. Otherwise check the clocks of both servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed at %1, which is more than %3 s after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the clocks of both servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed at %1, which is after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kamailio rejects it. Check the clocks of both servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message has no Date header, so the time of signing (%1) was compared with %2: %3 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RFC 8224 asks for a Date header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at: the token does not say when it was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed at %1, which is %2 s before %4. When it is verified, only %3 s are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a header out of a log this is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is valid until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 has a key of kind %2; only P-256 can sign calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender needs another certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2; the call is of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender must renew it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is valid from %2 on; the call is of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is signed with the certificate of an authority, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some verifiers reject it. Calls are signed with a certificate for a service provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain of certificates holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate on the way to the trust anchor, %1, had expired on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender must offer a current chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate on the way to the trust anchor, %1, was not yet valid on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate leads to %1, which is not among your trust anchors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this authority is approved in your country, add its root to your trust anchors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate that issued %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender&apos;s address must offer the whole chain. If only the root is missing, add it to your trust anchors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature on the certificate %1 does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not trust this call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 issued a certificate and is no authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain of trust breaks at %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at: there are no trust anchors to lead to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the roots that are approved in your country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate speaks for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 does not say for which numbers it speaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not made for signing calls. The certificate needs a TNAuthList.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of numbers in the certificate of %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority must issue it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calling number %1 is not among those the certificate speaks for: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender signs with a certificate that does not cover this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at: the certificate names numbers (%1), and the caller has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature does not hold for the key that was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either the header was changed on its way, or it was signed with another key than that of the certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is %1 bytes long instead of 64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender&apos;s software does not write signatures as RFC 7518 says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that was given is of kind %1; only P-256 can sign calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at: the token says it is signed with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calling number %1 is that of the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token speaks for %1, the message comes from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign with the number that the message shows in P-Asserted-Identity or From.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token speaks for %1, the message comes from %2: the country code is on one side only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the number the same way on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at: the caller in the token is not a telephone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at: the message around the header is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at: the message names the caller as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The called number %1 is that of the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is for %1; the message is for %2 and was sent to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asterisk does not look at this; other verifiers reject the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is for %1; the message is for %2 and was sent to %3: the country code is on one side only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at: the called party in the token is not a telephone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at: the message names the called party as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stir::ui::ActionPalette</name>
    <message>
        <source>Find an action, page, server or identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stir::ui::CallDetails</name>
    <message>
        <source>Identity header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity header as captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the call claims and whether it holds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stir::ui::DecoderController</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Att.</source>
        <comment>column: attestation level, short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stir::ui::DecoderPage</name>
    <message>
        <source>Decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a header, drop a capture or a log: what each call claims, whether it holds, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by number or check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing decoded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an Identity header, SIP messages or console lines, or open a log. The verdict of the chosen call stands here, with every check and what to do about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to decode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an Identity header, SIP messages or log lines here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: only form and claims are checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate or public key file...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate or public key to verify with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.der *.pub)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a log, a SIP trace or a header</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Identity header and no INVITE in this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Identity value begins with &quot;eyJ&quot;; paste it with what stands around it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stir::ui::DiffView</name>
    <message numerus="yes">
        <source>%n line(s) unchanged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::MainWindow</name>
    <message>
        <source>STIR Console</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stir::ui::MessageBanner</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stir::ui::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STIR Console</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stir::ui::RailButton</name>
    <message numerus="yes">
        <source>%n thing(s) need attention</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::SecretField</name>
    <message>
        <source>Show what is typed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stir::ui::StatusLine</name>
    <message>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the vault now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vault yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Vault unlocked, locks in %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stir::ui::StepList</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done with a warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stir::ui::VaultPrompt</name>
    <message>
        <source>Vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase of the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It protects every private key on this machine. Nobody can recover it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passphrases differ. Type both again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
