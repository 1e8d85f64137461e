// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/filtercomplete.h"

#include "engine/json/json.h"
#include "ui/models/eventtype.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace rw::ui {

namespace {

constexpr size_t kMostProposals = 60;
constexpr int kLongestValue = 200; // longer ones are texts to search in, not values to compare with

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FilterCompletion)
};

struct Token {
    enum class Kind { Word, Quoted, Operator, Bracket } kind = Kind::Word;
    QString text;
    qsizetype begin = 0;
    qsizetype end = 0;
    bool open = false; ///< a quote that is not closed
};

bool startsOperator(QChar c) {
    return QStringLiteral("=~<>!").contains(c);
}

/// The tokens before `cursor`, as the parser reads them; tolerant.
std::vector<Token> tokens(const QString& text, qsizetype cursor) {
    std::vector<Token> all;
    qsizetype i = 0;
    while (i < cursor) {
        const QChar c = text[i];
        Token token;
        token.begin = i;
        if (c.isSpace()) {
            ++i;
            continue;
        }
        if (c == u'(' || c == u')') {
            token.kind = Token::Kind::Bracket;
            token.text = c;
            ++i;
        } else if (c == u'"') {
            token.kind = Token::Kind::Quoted;
            token.open = true;
            for (++i; i < cursor && token.open; ++i) {
                if (text[i] == u'"') {
                    token.open = false;
                } else {
                    if (text[i] == u'\\' && i + 1 < cursor) {
                        ++i;
                    }
                    token.text += text[i];
                }
            }
        } else if (startsOperator(c)) {
            token.kind = Token::Kind::Operator;
            while (i < cursor && startsOperator(text[i])) {
                token.text += text[i++];
            }
        } else {
            while (i < cursor && !text[i].isSpace() && !startsOperator(text[i]) && text[i] != u'(' && text[i] != u')' &&
                   text[i] != u'"') {
                token.text += text[i++];
            }
        }
        token.end = i;
        all.push_back(token);
    }
    return all;
}

bool isWord(const Token& token, QLatin1StringView word) {
    return token.kind == Token::Kind::Word && token.text.compare(word, Qt::CaseInsensitive) == 0;
}

QString counted(uint32_t count) {
    return QLocale().toString(count);
}

class Proposer {
public:
    Proposer(const pattern::Vocabulary& vocabulary, FilterCompletion& completion)
        : m_vocabulary(vocabulary), m_completion(completion) {}

    /// Words that begin with `typed`; none that is typed already.
    void word(const QString& typed, const QString& insert, const QString& meaning, bool more) {
        if (insert.startsWith(typed, Qt::CaseInsensitive) && insert.trimmed() != typed) {
            m_completion.proposals.push_back({insert.trimmed(), insert, meaning, more});
        }
    }

    void paths(const QString& typed) {
        struct Found {
            uint32_t events = 0;
            QString whole; ///< empty when several paths end so
            bool begins = false;
        };
        std::map<QString, Found> found;
        for (const pattern::ObservedPath& path : m_vocabulary.paths) {
            const QString whole = QString::fromStdString(path.path);
            const QString ending = endingOf(whole, typed);
            if (ending.isEmpty()) {
                continue;
            }
            Found& one = found[ending];
            one.whole = one.events == 0 ? whole : QString();
            one.events = std::max(one.events, path.events);
            one.begins = ending.startsWith(typed, Qt::CaseInsensitive);
        }
        std::vector<std::pair<QString, Found>> sorted(found.begin(), found.end());
        std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
            return a.second.begins != b.second.begins ? a.second.begins : a.second.events > b.second.events;
        });
        for (const auto& [path, one] : sorted) {
            const QString events = Texts::tr("%Ln events", nullptr, static_cast<int>(one.events));
            add({path, filterWord(path) + u' ',
                 one.whole.isEmpty() || one.whole == path ? events : one.whole + QStringLiteral(" · ") + events, true});
        }
    }

    void values(const QString& path, const QString& typed) {
        std::map<QString, uint32_t> found;
        const std::string name = path.toStdString();
        const std::string ending = "." + name;
        for (const pattern::ObservedPath& observed : m_vocabulary.paths) {
            if (observed.path != name && !std::string_view(observed.path).ends_with(ending)) {
                continue;
            }
            for (const pattern::ObservedValue& value : observed.values) {
                found[decoded(value.json)] += value.count;
            }
        }
        std::vector<std::pair<QString, uint32_t>> sorted(found.begin(), found.end());
        std::stable_sort(sorted.begin(), sorted.end(), [&typed](const auto& a, const auto& b) {
            const bool aBegins = a.first.startsWith(typed, Qt::CaseInsensitive);
            const bool bBegins = b.first.startsWith(typed, Qt::CaseInsensitive);
            return aBegins != bBegins ? aBegins : a.second > b.second;
        });
        for (const auto& [value, count] : sorted) {
            if (value.contains(typed, Qt::CaseInsensitive) && value.size() <= kLongestValue && value != typed) {
                add({value, filterWord(value) + u' ', counted(count), false});
            }
        }
    }

    void types(const QString& typed) {
        const pattern::ObservedPath* seen = m_vocabulary.find("detail-type");
        if (seen == nullptr) {
            return;
        }
        for (const pattern::ObservedValue& value : seen->values) {
            const QString type = decoded(value.json);
            const QString name = shortTypeName(type);
            if (name.contains(typed, Qt::CaseInsensitive) && name != typed) {
                add({QStringLiteral("type:") + name, QStringLiteral("type:") + filterWord(name) + u' ',
                     Texts::tr("%Ln events", nullptr, static_cast<int>(value.count)), false});
            }
        }
    }

    void conversations(const QString& typed) {
        const pattern::ObservedPath* seen = m_vocabulary.find("detail.eventBody.conversationId");
        for (size_t i = 0; seen != nullptr && i < seen->values.size(); ++i) {
            const QString id = decoded(seen->values[i].json);
            if (id.startsWith(typed, Qt::CaseInsensitive) && id != typed) {
                add({id, QStringLiteral("conversation:") + filterWord(id) + u' ',
                     Texts::tr("%Ln events", nullptr, static_cast<int>(seen->values[i].count)), false});
            }
        }
    }

private:
    void add(FilterProposal proposal) {
        if (m_completion.proposals.size() < kMostProposals) {
            m_completion.proposals.push_back(std::move(proposal));
        }
    }

    /// The end of a path that `typed` begins, or whose last name contains it; empty when it does not fit.
    static QString endingOf(const QString& path, const QString& typed) {
        const qsizetype last = path.lastIndexOf(u'.') + 1;
        if (QStringView(path).mid(last).contains(typed, Qt::CaseInsensitive)) {
            return path.mid(last);
        }
        for (qsizetype at = 0; at >= 0 && at < last;) {
            if (QStringView(path).mid(at).startsWith(typed, Qt::CaseInsensitive)) {
                return path.mid(at);
            }
            at = path.indexOf(u'.', at) + 1;
        }
        return {};
    }

    static QString decoded(const std::string& json) {
        const json::Tree tree = json::read(json);
        return QString::fromStdString(tree.root.kind == json::Kind::String ? tree.root.text : json);
    }

    const pattern::Vocabulary& m_vocabulary;
    FilterCompletion& m_completion;
};

} // namespace

QString filterValue(const std::string& json) {
    const json::Tree tree = json::read(json);
    return filterWord(QString::fromStdString(tree.root.kind == json::Kind::String ? tree.root.text : json));
}

QString filterWord(const QString& value) {
    bool plain = !value.isEmpty();
    for (const QChar c : value) {
        plain = plain && !c.isSpace() && !startsOperator(c) && c != u'(' && c != u')' && c != u'"';
    }
    for (const QLatin1StringView word :
         {QLatin1StringView("and"), QLatin1StringView("or"), QLatin1StringView("not"), QLatin1StringView("exists")}) {
        plain = plain && value.compare(word, Qt::CaseInsensitive) != 0;
    }
    if (plain) {
        return value;
    }
    QString quoted = value;
    quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + quoted + u'"';
}

FilterCompletion completeFilter(const QString& text, qsizetype cursor, const pattern::Vocabulary& vocabulary,
                                const QStringList& tags) {
    FilterCompletion completion;
    cursor = std::clamp<qsizetype>(cursor, 0, text.size());
    completion.begin = completion.end = cursor;
    Proposer propose(vocabulary, completion);
    std::vector<Token> before = tokens(text, cursor);
    Token current; // what is being typed; empty behind a blank
    current.begin = current.end = cursor;
    if (!before.empty() && before.back().end == cursor && before.back().kind != Token::Kind::Bracket &&
        before.back().kind != Token::Kind::Operator &&
        (before.back().kind == Token::Kind::Word || before.back().open)) {
        current = before.back();
        before.pop_back();
    }
    completion.begin = current.begin;
    const QString& typed = current.text;
    if (!before.empty() && before.back().kind == Token::Kind::Operator) {
        if (before.size() > 1) {
            propose.values(before[before.size() - 2].text, typed);
        }
        return completion;
    }
    if (current.open) {
        return completion; // a text to search for
    }
    if (const qsizetype colon = typed.indexOf(u':'); colon > 0) {
        const QString prefix = typed.left(colon).toLower();
        const QString rest = typed.mid(colon + 1);
        if (prefix == QStringLiteral("type")) {
            propose.types(rest);
        } else if (prefix == QStringLiteral("conversation")) {
            propose.conversations(rest);
        } else if (prefix == QStringLiteral("tag")) {
            for (const QString& tag : tags) {
                propose.word(typed, QStringLiteral("tag:") + filterWord(tag) + u' ', Texts::tr("events with this tag"),
                             false);
            }
            propose.word(typed, QStringLiteral("tag:* "), Texts::tr("events with any tag"), false);
        } else if (prefix == QStringLiteral("match")) {
            propose.word(typed, QStringLiteral("match:yes "), Texts::tr("the rule matches"), false);
            propose.word(typed, QStringLiteral("match:no "), Texts::tr("the rule does not match"), false);
            propose.word(typed, QStringLiteral("match:near "), Texts::tr("one leaf fails"), false);
            propose.word(typed, QStringLiteral("match:unknown "), Texts::tr("not judged, or cannot be judged"), false);
        }
        return completion;
    }
    // Behind a word that may be a path there can be an operator; behind any term, a joining word.
    bool term = false;
    if (!before.empty()) {
        const Token& last = before.back();
        const bool joins = isWord(last, QLatin1StringView("and")) || isWord(last, QLatin1StringView("or")) ||
                           isWord(last, QLatin1StringView("not"));
        term = !joins && last.text != QStringLiteral("(");
        const bool valueBefore = before.size() > 1 && before[before.size() - 2].kind == Token::Kind::Operator;
        const bool mayBePath = term && !valueBefore && last.kind == Token::Kind::Word && !last.text.contains(u':') &&
                               !isWord(last, QLatin1StringView("exists"));
        if (mayBePath) {
            propose.word(typed, QStringLiteral("= "), Texts::tr("is"), true);
            propose.word(typed, QStringLiteral("!= "), Texts::tr("is not"), true);
            propose.word(typed, QStringLiteral("~ "), Texts::tr("contains"), true);
            propose.word(typed, QStringLiteral("> "), Texts::tr("is greater, or later"), true);
            propose.word(typed, QStringLiteral("< "), Texts::tr("is less, or earlier"), true);
            propose.word(typed, QStringLiteral("exists "), Texts::tr("there is a value"), false);
        }
        if (term) {
            propose.word(typed, QStringLiteral("and "), Texts::tr("both"), true);
            propose.word(typed, QStringLiteral("or "), Texts::tr("one of them"), true);
        }
        if (mayBePath && typed.isEmpty()) {
            return completion;
        }
    }
    propose.word(typed, QStringLiteral("type:"), Texts::tr("the event type contains"), true);
    propose.word(typed, QStringLiteral("match:"), Texts::tr("by the verdict of the rule"), true);
    propose.word(typed, QStringLiteral("conversation:"), Texts::tr("events of one conversation"), true);
    propose.word(typed, QStringLiteral("tag:"), Texts::tr("by your own tags"), true);
    propose.word(typed, QStringLiteral("not "), Texts::tr("the opposite"), true);
    propose.paths(typed);
    return completion;
}

} // namespace rw::ui
