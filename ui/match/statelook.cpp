// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/match/statelook.h"

#include <QCoreApplication>

namespace rw::ui {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(State)
};

} // namespace

QString stateIcon(match::LeafState state) {
    switch (state) {
    case match::LeafState::Pass:
        return u"pass"_qs;
    case match::LeafState::Fail:
        return u"fail"_qs;
    case match::LeafState::CannotJudge:
        return u"cannotjudge"_qs;
    case match::LeafState::NotEvaluated:
        break;
    }
    return u"notevaluated"_qs;
}

QString stateText(match::LeafState state) {
    switch (state) {
    case match::LeafState::Pass:
        return Texts::tr("Pass");
    case match::LeafState::Fail:
        return Texts::tr("Fail");
    case match::LeafState::CannotJudge:
        return Texts::tr("Cannot be judged");
    case match::LeafState::NotEvaluated:
        break;
    }
    return Texts::tr("Not evaluated");
}

ColorRole stateColor(match::LeafState state) {
    switch (state) {
    case match::LeafState::Pass:
        return ColorRole::Pass;
    case match::LeafState::Fail:
        return ColorRole::Fail;
    case match::LeafState::CannotJudge:
        return ColorRole::CannotJudge;
    case match::LeafState::NotEvaluated:
        break;
    }
    return ColorRole::NotEvaluated;
}

QString outcomeIcon(match::Outcome outcome) {
    switch (outcome) {
    case match::Outcome::Match:
        return u"pass"_qs;
    case match::Outcome::NoMatch:
        return u"fail"_qs;
    case match::Outcome::CannotJudge:
        return u"cannotjudge"_qs;
    case match::Outcome::Unreadable:
        break;
    }
    return u"error"_qs;
}

QString outcomeText(match::Outcome outcome) {
    switch (outcome) {
    case match::Outcome::Match:
        return Texts::tr("Match");
    case match::Outcome::NoMatch:
        return Texts::tr("No match");
    case match::Outcome::CannotJudge:
        return Texts::tr("Cannot be judged");
    case match::Outcome::Unreadable:
        break;
    }
    return Texts::tr("Unreadable");
}

ColorRole outcomeColor(match::Outcome outcome) {
    switch (outcome) {
    case match::Outcome::Match:
        return ColorRole::Pass;
    case match::Outcome::NoMatch:
        return ColorRole::Fail;
    case match::Outcome::CannotJudge:
        return ColorRole::CannotJudge;
    case match::Outcome::Unreadable:
        break;
    }
    return ColorRole::Error;
}

int stateWeight(match::LeafState state) {
    switch (state) {
    case match::LeafState::Fail:
        return 3;
    case match::LeafState::CannotJudge:
        return 2;
    case match::LeafState::Pass:
        return 1;
    case match::LeafState::NotEvaluated:
        break;
    }
    return 0;
}

} // namespace rw::ui
