// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/catalogue.h"
#include "ui/editor/hovercard.h"
#include "ui/editor/ruleeditor_impl.h"
#include "ui/editor/smartpaste.h"
#include "ui/editor/textedits.h"
#include "ui/match/statelook.h"
#include "ui/saidtext.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QToolTip>
#include <algorithm>

namespace rw::ui {

namespace {

using match::LeafState;
using pattern::Diagnostic;
using pattern::FixIt;
using pattern::Severity;

Indicator indicatorOf(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return Indicator::Error;
    case Severity::Quota:
        return Indicator::Quota;
    case Severity::Warning:
        return Indicator::Warning;
    case Severity::Hint:
        break;
    }
    return Indicator::Hint;
}

Marker markerOf(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return Marker::Error;
    case Severity::Quota:
        return Marker::Quota;
    case Severity::Warning:
        return Marker::Warning;
    case Severity::Hint:
        break;
    }
    return Marker::Hint;
}

Marker markerOf(LeafState state) {
    switch (state) {
    case LeafState::Pass:
        return Marker::Pass;
    case LeafState::Fail:
        return Marker::Fail;
    case LeafState::CannotJudge:
        return Marker::CannotJudge;
    case LeafState::NotEvaluated:
        break;
    }
    return Marker::NotEvaluated;
}

/// For lines with several: the worst is shown. Lower is worse, as in the enum.
void keepWorst(std::vector<std::pair<int, Marker>>& marks, int line, Marker marker) {
    for (auto& [atLine, known] : marks) {
        if (atLine == line) {
            known = std::min(known, marker);
            return;
        }
    }
    marks.emplace_back(line, marker);
}

} // namespace

void RuleEditor::Impl::paintDiagnostics() {
    for (const Indicator indicator : {Indicator::Error, Indicator::Quota, Indicator::Warning, Indicator::Hint}) {
        view->clear(indicator);
    }
    for (const Marker marker : {Marker::Error, Marker::Quota, Marker::Warning, Marker::Hint, Marker::Fix}) {
        view->clear(marker);
    }
    std::vector<std::pair<int, Marker>> marks;
    for (const Diagnostic& diagnostic : diagnostics) {
        view->fill(indicatorOf(diagnostic.severity), diagnostic.at);
        keepWorst(marks, view->lineAt(diagnostic.at.begin), markerOf(diagnostic.severity));
        if (!diagnostic.fixes.empty()) {
            view->mark(view->lineAt(diagnostic.at.begin), Marker::Fix);
        }
    }
    for (const auto& [line, marker] : marks) {
        view->mark(line, marker);
    }
}

void RuleEditor::Impl::paintLeaves() {
    for (const Indicator indicator : {Indicator::LeafPass, Indicator::LeafFail, Indicator::LeafCannotJudge}) {
        view->clear(indicator);
    }
    for (const Marker marker : {Marker::Fail, Marker::CannotJudge, Marker::Pass, Marker::NotEvaluated}) {
        view->clear(marker);
    }
    std::vector<std::pair<int, Marker>> marks;
    for (const match::LeafResult& leaf : leaves) {
        keepWorst(marks, view->lineAt(leaf.ruleAt.begin), markerOf(leaf.state));
        switch (leaf.state) {
        case LeafState::Pass:
            view->fill(Indicator::LeafPass, leaf.ruleAt);
            break;
        case LeafState::Fail:
            view->fill(Indicator::LeafFail, leaf.ruleAt);
            break;
        case LeafState::CannotJudge:
            view->fill(Indicator::LeafCannotJudge, leaf.ruleAt);
            break;
        case LeafState::NotEvaluated:
            break;
        }
    }
    for (const auto& [line, marker] : marks) {
        view->mark(line, marker);
    }
}

std::vector<const Diagnostic*> RuleEditor::Impl::diagnosticsAt(uint32_t offset) const {
    std::vector<const Diagnostic*> hits;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.at.begin <= offset && offset <= diagnostic.at.end) {
            hits.push_back(&diagnostic);
        }
    }
    const bool anyFix =
        std::any_of(hits.begin(), hits.end(), [](const Diagnostic* hit) { return !hit->fixes.empty(); });
    if (!anyFix) {
        const int line = view->lineAt(offset);
        for (const Diagnostic& diagnostic : diagnostics) {
            const bool touching = diagnostic.at.begin <= offset && offset <= diagnostic.at.end;
            if (!touching && view->lineAt(diagnostic.at.begin) == line) {
                hits.push_back(&diagnostic);
            }
        }
    }
    return hits;
}

int RuleEditor::Impl::addFixes(QMenu& menu, uint32_t offset) {
    int added = 0;
    const std::string_view text = view->view();
    for (const Diagnostic* diagnostic : diagnosticsAt(offset)) {
        for (const FixIt& fix : diagnostic->fixes) {
            const QString title = plain(fix.title).replace(u'&', u"&&"_qs);
            const QString preview = fixPreview(text, fix, 40).replace(u'&', u"&&"_qs);
            // Behind the tab stands what menus show in their second column.
            QAction* action = menu.addAction(theme.icon(u"fix"_qs, ColorRole::Accent), title + u'\t' + preview);
            action->setToolTip(fixPreview(text, fix, 200));
            QObject::connect(action, &QAction::triggered, &q, [this, fix] { Q_EMIT q.fixChosen(fix); });
            ++added;
        }
    }
    return added;
}

QString RuleEditor::Impl::describe(const Diagnostic& diagnostic) {
    const pattern::DiagnosticInfo& info = pattern::diagnosticInfo(diagnostic.id);
    QString text = u"<p><b>"_qs + plain(pattern::titleText(diagnostic.id)).toHtmlEscaped() + u"</b> ("_qs +
                   plain(info.code) + u")<br>"_qs + plain(pattern::explanationText(diagnostic)).toHtmlEscaped();
    if (!diagnostic.fixes.empty()) {
        text += u"<br><i>"_qs +
                RuleEditor::tr("%Ln fixes: Ctrl+.", nullptr, static_cast<int>(diagnostic.fixes.size())) + u"</i>"_qs;
    }
    return text + u"</p>"_qs;
}

bool RuleEditor::Impl::showToolTip(QPoint at, QPoint global) {
    QString text;
    if (view->isMargin(at)) {
        const int line = view->lineUnder(at);
        for (const Diagnostic& diagnostic : diagnostics) {
            if (view->lineAt(diagnostic.at.begin) == line) {
                text += describe(diagnostic);
            }
        }
        for (const auto& [noted, rate] : rates) {
            if (noted == line) {
                text += u"<p>"_qs + rate.toHtmlEscaped() + u"</p>"_qs;
            }
        }
        for (const match::LeafResult& leaf : leaves) {
            if (view->lineAt(leaf.ruleAt.begin) == line) {
                text += u"<p><b>"_qs + stateText(leaf.state).toHtmlEscaped() + u"</b>: "_qs + richSaid(leaf.sentence) +
                        u"</p>"_qs;
            }
        }
    } else if (const long offset = view->offsetAt(at); offset >= 0) {
        for (const Diagnostic& diagnostic : diagnostics) {
            if (diagnostic.at.contains(static_cast<uint32_t>(offset))) {
                text += describe(diagnostic);
            }
        }
        const pattern::Vocabulary& known = vocabulary ? *vocabulary : pattern::builtinCatalogue();
        if (const auto hover = pattern::hoverAt(view->view(), static_cast<uint32_t>(offset), known)) {
            text += (text.isEmpty() ? QString() : u"<hr>"_qs) + hoverCard(*hover);
        }
    }
    if (text.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(global, text, view->viewport());
    }
    return true;
}

void RuleEditor::Impl::showFixesOf(int line) {
    const auto fixable = std::find_if(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& diagnostic) {
        return !diagnostic.fixes.empty() && view->lineAt(diagnostic.at.begin) == line;
    });
    if (fixable != diagnostics.end()) {
        view->SendScintilla(QsciScintillaBase::SCI_GOTOPOS, static_cast<unsigned long>(fixable->at.begin));
        checkCaret();
        q.showFixes();
    }
}

bool RuleEditor::Impl::showContextMenu(const QContextMenuEvent& event) {
    const bool byKey = event.reason() == QContextMenuEvent::Keyboard;
    const long under = byKey ? static_cast<long>(view->caret()) : view->offsetAt(event.pos());
    const QPoint at = byKey ? view->viewport()->mapToGlobal(view->pointOf(view->caret())) : event.globalPos();
    auto* menu = new QMenu(&q);
    menu->setObjectName(u"ruleEditorMenu"_qs);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (under >= 0 && addFixes(*menu, static_cast<uint32_t>(under)) > 0) {
        menu->addSeparator();
    }
    const bool selected = view->hasSelection();
    const auto add = [&](const QString& icon, const QString& text, const QKeySequence& keys, bool enabled, auto slot) {
        QAction* action = menu->addAction(theme.icon(icon), text);
        // Shown only: a real shortcut here would clash with the window's own.
        action->setText(text + u'\t' + keys.toString(QKeySequence::NativeText));
        action->setEnabled(enabled);
        QObject::connect(action, &QAction::triggered, &q, slot);
    };
    add(u"undo"_qs, RuleEditor::tr("&Undo"), QKeySequence::Undo, q.canUndo(), &RuleEditor::undo);
    add(u"redo"_qs, RuleEditor::tr("&Redo"), QKeySequence::Redo, q.canRedo(), &RuleEditor::redo);
    menu->addSeparator();
    add(u"cut"_qs, RuleEditor::tr("Cu&t"), QKeySequence::Cut, selected, &RuleEditor::cut);
    add(u"copy"_qs, RuleEditor::tr("&Copy"), QKeySequence::Copy, selected, &RuleEditor::copy);
    add(u"paste"_qs, RuleEditor::tr("&Paste"), QKeySequence::Paste,
        view->SendScintilla(QsciScintillaBase::SCI_CANPASTE) != 0, &RuleEditor::paste);
    menu->addSeparator();
    add({}, RuleEditor::tr("Select &All"), QKeySequence::SelectAll, view->length() > 0, &RuleEditor::selectAll);
    menu->popup(at);
    return true;
}

QByteArray RuleEditor::Impl::filterPaste(const QByteArray& text) {
    const bool parts = text.contains('\n') || text.contains('{');
    if (parts) {
        Q_EMIT q.pasteBegins();
    }
    const std::string_view now = view->view();
    const bool blank = now.find_first_not_of(" \t\r\n{}") == std::string_view::npos; // such as a new rule
    const SmartPaste paste = smartPaste({text.constData(), static_cast<size_t>(text.size())});
    const QByteArray inserted = paste.changed() ? QByteArray::fromStdString(paste.text) : text;
    if (blank && (inserted.trimmed().startsWith('{') || inserted.trimmed().startsWith('['))) {
        view->SendScintilla(QsciScintillaBase::SCI_SELECTALL); // what is pasted brings its own brackets
    }
    // Said when the text has arrived, not in the middle of the insertion.
    if (paste.changed()) {
        QMetaObject::invokeMethod(
            &q,
            [this, notice = ui::pasteNotice(paste), further = furtherRules(paste)] {
                Q_EMIT q.pasteNotice(notice, further);
            },
            Qt::QueuedConnection);
    }
    if (parts) {
        QMetaObject::invokeMethod(
            &q,
            [this, inserted] {
                view->showFromLeft();
                Q_EMIT q.pasted(inserted);
            },
            Qt::QueuedConnection);
    }
    return inserted;
}

} // namespace rw::ui
