// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pane beside the decoder's list: the verdict first, then the header with its claims, then every check, what
// becomes of the call, and the message. Window's thread.

#include "core/policy/verification_policy.h"
#include "ui/common/scroll_pane.h"
#include "ui/decoder/call_edit.h"
#include "ui/decoder/identity_card.h"
#include "ui/decoder/verdict_card.h"

class QLabel;

namespace stir::ui {

class ChainCard;
class EditPanel;
class FindingList;
class MessageCard;
class TreatmentCard;

/// What is around a call that the pane shows.
struct DetailScene
{
    QDateTime now;
    std::optional<policy::VerificationPolicy> policy; ///< of all servers
    std::vector<NextStep> steps;
};

class CallDetails : public ScrollPane
{
    Q_OBJECT
public:
    explicit CallDetails(QWidget *parent = nullptr);
    /// A call as it was captured; ends a "what if".
    void show(const CallDetail &detail, const DetailScene &scene);
    /// The same call as it was edited.
    void showEdited(const CallDetail &detail);
    const CallDetail &original() const { return m_original; }

Q_SIGNALS:
    void stepAsked(const stir::ui::NextStep &step);
    void edited(const stir::ui::CallEdit &edit);
    void copyAsked(stir::ui::CopyForm form);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showCards(const CallDetail &detail, bool isEdited);
    void setEditing(bool editing);

    CallDetail m_original;
    DetailScene m_scene;
    bool m_isEdited = false;
    VerdictCard *m_verdict;
    EditPanel *m_edit;
    IdentityCard *m_identity;
    Card *m_checksCard;
    QLabel *m_judgedAt;
    FindingList *m_checks;
    ChainCard *m_chain;
    TreatmentCard *m_treatment;
    MessageCard *m_message;
};

} // namespace stir::ui
