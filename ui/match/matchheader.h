// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/explain.h"
#include "engine/store/eventstore.h"
#include "ui/theme.h"

#include <QWidget>

class QLabel;

namespace rw::ui {

class IconLabel;

/// What stands above the tabs of the match view: the verdict in one sentence, where the event comes from, and what to
/// know about the results. GUI thread.
class MatchHeader : public QWidget {
    Q_OBJECT
public:
    explicit MatchHeader(Theme& theme, QWidget* parent = nullptr);
    /// `hint` takes the sentence's place where there is no explanation, and is a note below it where there is one.
    void setVerdict(const match::Explanation* explanation, const QString& hint);
    void setOrigin(const store::Origin& origin);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override; ///< the parent's height decides about the sentence's

private:
    void paintLabels();
    void setHeadline();
    void fitHeadline();
    void fitOrigin();
    [[nodiscard]] QString headline(const QString& sentence) const;
    Theme& m_theme;
    IconLabel* m_sign;
    QLabel* m_headline;
    QLabel* m_provenance;
    QLabel* m_note;
    QString m_word;
    QString m_sentence;
    QString m_origin;
    QString m_originDetails; ///< HTML
    ColorRole m_role = ColorRole::NotEvaluated;
};

} // namespace rw::ui
