// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/x509_writing.h"

namespace stir::crypto {

bool addName(X509_NAME *name, const char *field, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return utf8.isEmpty() || X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                                        reinterpret_cast<const unsigned char *>(utf8.constData()),
                                                        static_cast<int>(utf8.size()), -1, 0) == 1;
}

ExtensionHandle extensionOf(const char *type, const QByteArray &der)
{
    const ObjectHandle object(OBJ_txt2obj(type, 1));
    const OctetStringHandle content(ASN1_OCTET_STRING_new());
    if (!object || !content ||
        ASN1_OCTET_STRING_set(content.get(), reinterpret_cast<const unsigned char *>(der.constData()),
                              static_cast<int>(der.size())) != 1)
        return nullptr;
    return ExtensionHandle(X509_EXTENSION_create_by_OBJ(nullptr, object.get(), 0, content.get()));
}

} // namespace stir::crypto
