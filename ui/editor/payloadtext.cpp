// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/payloadtext.h"

#include "ui/editor/findbar.h"
#include "ui/editor/jsonscintilla.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace rw::ui {

struct PayloadText::Impl {
    JsonScintilla* view = nullptr;
    FindBar* findBar = nullptr;
    uint32_t lastCaret = 0;
    bool quiet = false;
};

PayloadText::PayloadText(Theme& theme, QWidget* parent) : QWidget(parent), m_impl(std::make_unique<Impl>()) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_impl->view = new JsonScintilla(theme, false, this);
    JsonScintilla* view = m_impl->view;
    view->setReadOnly(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setObjectName(u"payloadText"_qs);
    view->setAccessibleName(tr("Payload as text"));
    layout->setSpacing(0);
    layout->addWidget(view, 1);
    m_impl->findBar = new FindBar(theme, *view, {}, this);
    layout->addWidget(m_impl->findBar);
    setFocusProxy(view);
    view->caretChecked = [this] {
        const uint32_t now = m_impl->view->caret();
        if (!m_impl->quiet && now != m_impl->lastCaret) {
            m_impl->lastCaret = now;
            Q_EMIT caretMoved(now);
        }
    };
    view->keyWanted = [this](QKeyEvent* event) {
        // Nothing can be typed here, so Tab is free to leave.
        if (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab) {
            focusNextPrevChild(event->key() == Qt::Key_Tab);
            return true;
        }
        if (event->key() == Qt::Key_Escape && m_impl->findBar->isVisible()) {
            m_impl->findBar->leave();
            return true;
        }
        return false;
    };
}

PayloadText::~PayloadText() {
    m_impl->view->caretChecked = {};
    m_impl->view->keyWanted = {};
}

void PayloadText::setText(std::string_view utf8) {
    m_impl->quiet = true;
    m_impl->view->setBytes(utf8);
    m_impl->findBar->textChanged();
    m_impl->lastCaret = 0;
    m_impl->quiet = false;
}

void PayloadText::setTints(const std::vector<Tint>& tints) {
    JsonScintilla* view = m_impl->view;
    for (const Indicator indicator : {Indicator::LeafPass, Indicator::LeafFail, Indicator::LeafCannotJudge}) {
        view->clear(indicator);
    }
    for (const Tint& tint : tints) {
        switch (tint.state) {
        case match::LeafState::Pass:
            view->fill(Indicator::LeafPass, tint.at);
            break;
        case match::LeafState::Fail:
            view->fill(Indicator::LeafFail, tint.at);
            break;
        case match::LeafState::CannotJudge:
            view->fill(Indicator::LeafCannotJudge, tint.at);
            break;
        case match::LeafState::NotEvaluated:
            break;
        }
    }
}

void PayloadText::emphasize(ByteRange range) {
    m_impl->view->clear(Indicator::Emphasis);
    if (!range.empty()) {
        m_impl->view->fill(Indicator::Emphasis, range);
        m_impl->view->reveal(range);
    }
}

void PayloadText::find() {
    m_impl->findBar->open(false);
}

void PayloadText::findNext(int step) {
    m_impl->findBar->step(step);
}

QWidget* PayloadText::input() const {
    return m_impl->view;
}

} // namespace rw::ui
