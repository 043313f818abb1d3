// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/signers_view.h"

#include "core/verification/signer_finding.h"
#include "ui/common/panels.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/decoder/call_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

using verification::KeyOwner;
using verification::SignerGroup;

enum Place
{
    UnknownPlace,
    SearchingPlace,
    GroupsPlace
};

QString figureOf(const SignerGroup &group)
{
    const auto key = crypto::PublicKey::fromCompressed(group.key);
    return key ? key->md5Figure() : QString();
}

QString ownerText(const KeyOwner &owner)
{
    switch (owner.kind) {
    case KeyOwner::Kind::Identity:
        return SignersView::tr("Signing identity %1").arg(owner.name);
    case KeyOwner::Kind::Certificate:
        return SignersView::tr("Key of %1").arg(owner.name);
    case KeyOwner::Kind::Address:
        return SignersView::tr("Certificate at %1").arg(shortUrl(owner.name.toUtf8()));
    case KeyOwner::Kind::Nobody:
        break;
    }
    return SignersView::tr("Not known");
}

/// A key that is published or ours, yet signs what does not hold, is what needs a person.
Status statusOf(const SignerGroup &group)
{
    if (group.owner.kind == KeyOwner::Kind::Nobody)
        return Status::Unknown;
    return group.holding == group.tokens ? Status::Good : Status::Attention;
}

std::vector<TableColumn<SignerGroup>> signerColumns()
{
    const QFont digits = monospaceFont();
    return {
        {SignersView::tr("Signer"),
         [](const SignerGroup &group) { return Cell{.text = ownerText(group.owner), .status = statusOf(group)}; }},
        {SignersView::tr("Key", "column: figure of a key"),
         [digits](const SignerGroup &group) {
             const QString figure = figureOf(group);
             return Cell{.text = verification::shortFigure(figure), .tip = figure, .font = digits};
         }},
        {SignersView::tr("Tokens"),
         [](const SignerGroup &group) { return Cell{.text = QLocale().toString(group.tokens), .sort = group.tokens}; },
         Qt::AlignRight | Qt::AlignVCenter},
        {SignersView::tr("Verified"),
         [](const SignerGroup &group) {
             return Cell{.text = QLocale().toString(group.holding), .sort = group.holding};
         },
         Qt::AlignRight | Qt::AlignVCenter},
        {SignersView::tr("Certificate URLs"),
         [](const SignerGroup &group) {
             QStringList urls;
             for (const QString &url : group.x5us)
                 urls.append(shortUrl(url.toUtf8()));
             return Cell{.text = urls.join(u", "_s), .tip = group.x5us.join(u'\n')};
         }},
    };
}

QString keyOf(const SignerGroup &group)
{
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(group.key.data()), static_cast<qsizetype>(group.key.size())).toHex());
}

} // namespace

SignersView::SignersView(QWidget *parent)
    : QWidget(parent), m_groups(signerColumns(), keyOf), m_stack(new QStackedWidget),
      m_progress(makeLabel({}, TextRole::Muted)), m_sentence(makeLabel({}, TextRole::Muted, true))
{
    auto *unknown = new EmptyState(
        {.name = u"decoder.signers"_s,
         .icon = IconName::Key,
         .title = tr("Who signed these calls?"),
         .sentence = tr("Two tokens of one signer give away the signer's key. The capture is read once more and its "
                        "tokens are grouped by key: a wrong key, an altered token and somebody else's are told apart, "
                        "and nothing is fetched for it."),
         .button = tr("Find the signers")});
    auto *stop = makeButton(u"decoder.signers.stop"_s, tr("Stop"));
    auto *searching = new QWidget;
    auto *line = new QHBoxLayout(searching);
    line->addStretch();
    line->addWidget(m_progress);
    line->addWidget(stop);
    line->addStretch();
    auto *table = new TableView(u"decoder.signers.table"_s, tr("Signers"));
    table->setSource(&m_groups);
    table->setStretchColumn(4);
    m_sentence->setObjectName(u"decoder.signers.sentence"_s);
    auto *card = new Card;
    card->setList(m_sentence, table);
    m_stack->addWidget(unknown);
    m_stack->addWidget(searching);
    m_stack->addWidget(card);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(unknown->button(), &QPushButton::clicked, this, &SignersView::searchAsked);
    connect(stop, &QPushButton::clicked, this, &SignersView::stopAsked);
}

void SignersView::showUnknown()
{
    m_stack->setCurrentIndex(UnknownPlace);
}

void SignersView::showSearching(quint64 tokens)
{
    m_progress->setText(tr("%Ln token(s) looked at", nullptr, static_cast<int>(tokens)));
    m_stack->setCurrentIndex(SearchingPlace);
}

void SignersView::showGroups(const std::vector<SignerGroup> &groups)
{
    m_groups.setRows(groups);
    m_sentence->setText(groups.empty()
                            ? tr("No two tokens share a signer. One token alone cannot tell who signed it.")
                            : tr("%Ln key(s) signed two tokens or more, or are known to you. A token that stands alone "
                                 "is not counted: nobody can tell who signed it.",
                                 nullptr, static_cast<int>(groups.size())));
    m_stack->setCurrentIndex(GroupsPlace);
}

} // namespace stir::ui
