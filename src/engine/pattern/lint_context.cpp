// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pattern/lint_context.h"

#include "engine/pattern/lint_topics.h"

#include <algorithm>
#include <utility>

namespace rw::pattern::linting {

Diagnostic& Context::report(DiagId id, ByteRange at, std::vector<std::string> args) {
    Diagnostic diagnostic;
    diagnostic.id = id;
    diagnostic.severity = diagnosticInfo(id).severity;
    diagnostic.at = at;
    diagnostic.args = std::move(args);
    out.push_back(std::move(diagnostic));
    return out.back();
}

bool Context::seen(std::string_view path) const {
    if (observed == nullptr) {
        return false;
    }
    const ObservedPath* row = observed->find(path);
    return row != nullptr && row->events > 0;
}

bool Context::seen(std::string_view path, std::string_view json) const {
    const ObservedPath* row = observed != nullptr ? observed->find(path) : nullptr;
    if (row == nullptr) {
        return false;
    }
    const bool hidden = json == "null" && std::find(row->withheld.begin(), row->withheld.end(), json::Kind::Null) !=
                                              row->withheld.end(); // its kind says which value it is
    return hidden || std::any_of(row->values.begin(), row->values.end(),
                                 [&](const ObservedValue& value) { return value.json == json; });
}

std::vector<std::string> splitPath(std::string_view path) {
    std::vector<std::string> names;
    size_t begin = 0;
    while (true) {
        const size_t dot = path.find('.', begin);
        names.emplace_back(path.substr(begin, dot == std::string_view::npos ? dot : dot - begin));
        if (dot == std::string_view::npos) {
            return names;
        }
        begin = dot + 1;
    }
}

std::string joinPath(const std::vector<std::string>& names, size_t from) {
    std::string path;
    for (size_t i = from; i < names.size(); ++i) {
        if (i != from) {
            path += '.';
        }
        path += names[i];
    }
    return path;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        }
    }
    return out;
}

bool startsWith(std::string_view text, std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

bool endsWith(std::string_view text, std::string_view suffix) {
    return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

FixIt replacing(std::string title, ByteRange at, std::string text, bool safe) {
    FixIt fix;
    fix.title = std::move(title);
    fix.edits.push_back({at, std::move(text)});
    fix.safe = safe;
    return fix;
}

const json::Member* operatorOf(const json::Node& value) {
    return value.kind == json::Kind::Object && value.members.size() == 1 ? &value.members.front() : nullptr;
}

bool isOperator(const json::Node& value, std::string_view op) {
    const json::Member* member = operatorOf(value);
    return member != nullptr && member->name == op;
}

void eachObject(const json::Node& root, const std::function<void(const json::Node& object, bool insideOr)>& visit) {
    const std::function<void(const json::Node&, bool)> walk = [&](const json::Node& object, bool insideOr) {
        visit(object, insideOr);
        for (const json::Member& member : object.members) {
            if (member.value.kind == json::Kind::Object) {
                walk(member.value, insideOr);
            } else if (member.name == "$or" && member.value.kind == json::Kind::Array) {
                for (const json::Node& alternative : member.value.items) {
                    if (alternative.kind == json::Kind::Object) {
                        walk(alternative, true);
                    }
                }
            }
        }
    };
    if (root.kind == json::Kind::Object) {
        walk(root, false);
    }
}

namespace {

/// Deeper paths are no rules of people, and every condition keeps its whole way.
constexpr size_t kMostNames = 100;

/// Collects the conditions in document order.
class Walk {
public:
    explicit Walk(Context& context) : m_context(context) {}

    void object(const json::Node& object, const json::Member* member) {
        m_holders.push_back({&object, member, m_names.size()});
        for (const json::Member& row : object.members) {
            if (row.name == "$or") { // never a field
                alternatives(row.value);
                continue;
            }
            const size_t depth = m_names.size();
            for (std::string& name : splitPath(row.name)) {
                m_names.push_back(std::move(name));
            }
            if (row.value.kind == json::Kind::Object) {
                this->object(row.value, &row);
            } else if (row.value.kind != json::Kind::Missing) {
                condition(row);
            }
            m_names.resize(depth);
        }
        m_holders.pop_back();
    }

private:
    void alternatives(const json::Node& list) {
        for (const json::Node& alternative : list.items) {
            if (alternative.kind == json::Kind::Object) {
                const size_t anchor = std::exchange(m_anchor, m_holders.size());
                object(alternative, nullptr);
                m_anchor = anchor;
            }
        }
    }

    void condition(const json::Member& member) {
        if (m_names.size() > kMostNames) {
            return;
        }
        Condition condition;
        condition.names = m_names;
        condition.path = joinPath(m_names);
        condition.effective = condition.path;
        condition.member = &member;
        condition.holders = m_holders;
        condition.anchor = m_anchor;
        if (member.value.kind == json::Kind::Array) {
            for (const json::Node& value : member.value.items) {
                condition.values.push_back(&value);
            }
        } else {
            condition.values.push_back(&member.value);
        }
        m_context.conditions.push_back(std::move(condition));
    }

    Context& m_context;
    std::vector<std::string> m_names;
    std::vector<Holder> m_holders;
    size_t m_anchor = 0;
};

} // namespace

void survey(Context& context) {
    const json::Node& root = context.parsed.tree.root;
    context.wellFormed = context.parsed.tree.errors.empty() && root.kind == json::Kind::Object;
    if (root.kind == json::Kind::Object) {
        Walk(context).object(root, nullptr);
    }
    surveyTopics(context);
}

} // namespace rw::pattern::linting
