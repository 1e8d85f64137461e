// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/jsonedit.h"

#include "ui/editor/jsonscintilla.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace rw::ui {

struct JsonEdit::Impl {
    JsonScintilla* view = nullptr;
    bool quiet = false;
};

JsonEdit::JsonEdit(Theme& theme, QWidget* parent) : QWidget(parent), m_impl(std::make_unique<Impl>()) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_impl->view = new JsonScintilla(theme, false, this);
    JsonScintilla* view = m_impl->view;
    view->setObjectName(u"jsonEditText"_qs);
    layout->addWidget(view);
    setFocusProxy(view);
    view->keyWanted = [this](QKeyEvent* event) {
        if (event->key() == Qt::Key_Escape) {
            event->ignore(); // the dialog's
            return true;
        }
        const bool tab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
        if (tab && (event->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier) {
            focusNextPrevChild(event->key() == Qt::Key_Tab);
            return true;
        }
        return false;
    };
    connect(view, &QsciScintilla::textChanged, this, [this] {
        if (!m_impl->quiet) {
            Q_EMIT textChanged();
        }
    });
}

JsonEdit::~JsonEdit() {
    m_impl->view->keyWanted = {};
    m_impl->view->disconnect(this);
}

QByteArray JsonEdit::text() const {
    return m_impl->view->bytes();
}

void JsonEdit::setText(const QByteArray& utf8) {
    m_impl->view->setAccessibleName(accessibleName());
    m_impl->quiet = true;
    m_impl->view->setBytes(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())));
    m_impl->quiet = false;
}

void JsonEdit::setError(ByteRange at) {
    m_impl->view->clear(Indicator::Error);
    if (!at.empty()) {
        m_impl->view->fill(Indicator::Error, at);
    }
}

QWidget* JsonEdit::input() const {
    return m_impl->view;
}

} // namespace rw::ui
