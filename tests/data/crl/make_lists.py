#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Made the certificates and lists in this folder with Debian's python3-cryptography 38.0.4. The keys are thrown away.
import datetime
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID, ObjectIdentifier

BEGIN = datetime.datetime(2026, 1, 1)
END = datetime.datetime(2036, 1, 1)
REVOKED = datetime.datetime(2026, 3, 4, 5, 6, 7)
NUMBERS = ObjectIdentifier("1.3.6.1.5.5.7.1.26")
LIST_URL = "https://crl.example/v1/crl"


def name(common, organization="Example"):
    return x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "US"),
                      x509.NameAttribute(NameOID.ORGANIZATION_NAME, organization),
                      x509.NameAttribute(NameOID.COMMON_NAME, common)])


def certificate(subject, key, issuer, issuer_key, serial, ca):
    builder = (x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key.public_key())
               .serial_number(serial).not_valid_before(BEGIN).not_valid_after(END)
               .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True))
    if ca:
        return builder.sign(issuer_key, hashes.SHA256())
    point = x509.DistributionPoint(full_name=[x509.UniformResourceIdentifier(LIST_URL)], relative_name=None,
                                   reasons=None, crl_issuer=[x509.DirectoryName(LIST_NAME)])
    return (builder.add_extension(x509.UnrecognizedExtension(NUMBERS, bytes.fromhex("3008a00616043730394a")), False)
            .add_extension(x509.CRLDistributionPoints([point]), False).sign(issuer_key, hashes.SHA256()))


def entry(serial, issuer=None, reason=None, extra=None):
    builder = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(REVOKED)
    if reason:
        builder = builder.add_extension(x509.CRLReason(reason), False)
    if issuer:
        builder = builder.add_extension(x509.CertificateIssuer([x509.DirectoryName(issuer)]), True)
    if extra:
        builder = builder.add_extension(extra, True)
    return builder.build()


def revocations(file, issuer, key, entries, scope=None, extra=None, pem=True):
    builder = (x509.CertificateRevocationListBuilder().issuer_name(issuer).last_update(BEGIN)
               .next_update(datetime.datetime(2026, 12, 31)))
    for one in entries:
        builder = builder.add_revoked_certificate(one)
    if scope:
        values = dict(full_name=None, relative_name=None, only_contains_user_certs=False, only_contains_ca_certs=False,
                      only_some_reasons=None, indirect_crl=False, only_contains_attribute_certs=False)
        values.update(scope)
        builder = builder.add_extension(x509.IssuingDistributionPoint(**values), True)
    if extra:
        builder = builder.add_extension(extra, True)
    encoding = serialization.Encoding.PEM if pem else serialization.Encoding.DER
    with open(file, "wb") as out:
        out.write(builder.sign(key, hashes.SHA256()).public_bytes(encoding))


def save(file, one):
    with open(file, "wb") as out:
        out.write(one.public_bytes(serialization.Encoding.PEM))


keys = {who: ec.generate_private_key(ec.SECP256R1()) for who in ("root", "a", "b", "list", "leaf")}
LIST_NAME = name("STI-PA CRL", "STI-PA")
ROOT, A, B = name("SHAKEN ROOT"), name("SHAKEN CA A"), name("SHAKEN CA B")
save("root.pem", certificate(ROOT, keys["root"], ROOT, keys["root"], 1, True))
save("ca-a.pem", certificate(A, keys["a"], ROOT, keys["root"], 2, True))
save("ca-b.pem", certificate(B, keys["b"], ROOT, keys["root"], 3, True))
save("list-signer.pem", certificate(LIST_NAME, keys["list"], LIST_NAME, keys["list"], 1, True))
for file, issuer, serial in (("a-1001", "a", 1001), ("a-1002", "a", 1002), ("a-1003", "a", 1003), ("a-1004", "a", 1004),
                             ("b-1001", "b", 1001), ("b-1003", "b", 1003), ("b-1004", "b", 1004)):
    save(file + ".pem", certificate(name("SHAKEN " + file.upper()), keys["leaf"], A if issuer == "a" else B, keys[issuer],
                                    serial, False))

reasons = x509.ReasonFlags
carried = [entry(1001, A, reasons.key_compromise), entry(1002), entry(1003, B, reasons.superseded), entry(1004)]
revocations("indirect.pem", LIST_NAME, keys["list"], carried, {"indirect_crl": True})
revocations("indirect.der", LIST_NAME, keys["list"], carried, {"indirect_crl": True}, pem=False)
revocations("indirect-without-saying-so.pem", LIST_NAME, keys["list"], carried)
revocations("direct-a.pem", A, keys["a"], [entry(1001, reason=reasons.key_compromise), entry(1002)])
revocations("direct-a-empty.pem", A, keys["a"], [])
revocations("forged-a.pem", A, keys["b"], [entry(1001)])
revocations("authorities-only.pem", A, keys["a"], [], {"only_contains_ca_certs": True})
revocations("some-reasons.pem", A, keys["a"], [], {"only_some_reasons": frozenset([reasons.key_compromise])})
revocations("delta.pem", A, keys["a"], [], extra=x509.DeltaCRLIndicator(1))
unknown = x509.UnrecognizedExtension(ObjectIdentifier("1.2.3.4"), b"\x05\x00")
revocations("unknown-critical-entry.pem", A, keys["a"], [entry(1001, extra=unknown)])
