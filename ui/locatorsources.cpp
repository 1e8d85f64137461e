// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/locatorsources.h"

#include "engine/json/json.h"
#include "session/personalmask.h"
#include "session/ruleshelf.h"
#include "session/session.h"
#include "ui/actions.h"
#include "ui/browser/filtercomplete.h"
#include "ui/saidtext.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QSet>
#include <algorithm>

namespace rw::ui {

namespace {

/// What the translators' tools read literals and their context from.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Locator)
};

QString quoted(const QString& text) {
    return plain(json::quoted(text.toStdString()));
}

QString eventCount(uint32_t events) {
    return Texts::tr("%Ln events", nullptr, static_cast<int>(events));
}

/// The best of what is offered, in order.
class Best {
public:
    Best(QString text, int most) : m_text(std::move(text)), m_most(static_cast<size_t>(most)) {}

    /// `more` breaks ties: greater is better.
    void offer(const QString& title, uint32_t more, const std::function<LocatorItem()>& make) {
        if (const int fit = locatorFit(title, m_text); fit > 0) {
            m_found.push_back({fit, more, make});
        }
    }
    std::vector<LocatorItem> take() {
        const auto better = [](const Found& a, const Found& b) {
            return a.fit != b.fit ? a.fit > b.fit : a.more > b.more;
        };
        std::stable_sort(m_found.begin(), m_found.end(), better);
        std::vector<LocatorItem> items;
        for (size_t i = 0; i < std::min(m_most, m_found.size()); ++i) {
            items.push_back(m_found[i].make());
        }
        return items;
    }

private:
    struct Found {
        int fit;
        uint32_t more;
        std::function<LocatorItem()> make; ///< only for those that are shown
    };
    QString m_text;
    size_t m_most;
    std::vector<Found> m_found;
};

} // namespace

std::vector<LocatorSource> locatorSources(session::Session& session, const Actions& actions,
                                          const LocatorTargets& targets) {
    std::vector<LocatorSource> sources;

    sources.push_back({QStringLiteral(">"), Texts::tr("commands"), QStringLiteral("next"),
                       [&actions, targets](const QString& text, int most) {
                           Best best(text, most);
                           for (const ActionSpec& spec : actionTable()) {
                               QAction* action = actions[spec.id];
                               if (spec.id == ActionId::Locate) {
                                   continue;
                               }
                               const QString menu = menuTitle(spec.menu).remove(u'&');
                               const QString title = menu + QStringLiteral(" ▸ ") + action->text().remove(u'&');
                               if (!action->isEnabled()) {
                                   if (!text.trimmed().isEmpty()) { // whoever asks for it learns that it exists
                                       best.offer(title, 0, [title] {
                                           return LocatorItem{title, Texts::tr("not possible now"), {}};
                                       });
                                   }
                                   continue;
                               }
                               best.offer(title, 1, [action, title] {
                                   return LocatorItem{title, action->shortcut().toString(QKeySequence::NativeText),
                                                      [action] { action->trigger(); }};
                               });
                           }
                           const std::vector<MenuCommand> others = targets.commands();
                           for (const MenuCommand& command : others) {
                               const QString title = command.title();
                               best.offer(title, 1, [title, &command] { return LocatorItem{title, {}, command.run}; });
                           }
                           return best.take();
                       }});

    sources.push_back(
        {QStringLiteral("e"), Texts::tr("events"), QStringLiteral("events"),
         [&session, targets](const QString& text, int most) {
             Best best(text, most);
             for (const session::TypeCount& type : session.events().types()) {
                 best.offer(type.detailType, type.events, [type, targets] {
                     return LocatorItem{type.detailType, eventCount(type.events), [type, targets] {
                                            targets.filterEvents(QStringLiteral("type:") + quoted(type.detailType));
                                        }};
                 });
             }
             std::vector<LocatorItem> items = best.take();
             if (!text.isEmpty() && session.events().size() > 0) {
                 items.insert(items.begin(), {Texts::tr("Events that contain “%1”").arg(text), {}, [text, targets] {
                                                  targets.filterEvents(quoted(text));
                                              }});
             }
             return items;
         }});

    sources.push_back({QStringLiteral("p"), Texts::tr("paths"), QStringLiteral("rule"),
                       [&session, targets](const QString& text, int most) {
                           Best best(text, most);
                           const auto vocabulary = session.mask().proposable(session.events().vocabulary());
                           for (const pattern::ObservedPath& path : vocabulary->paths) {
                               const QString name = plain(path.path);
                               best.offer(name, path.events, [name, events = path.events, targets] {
                                   return LocatorItem{name, eventCount(events), [name, targets] {
                                                          targets.filterEvents(filterWord(name) +
                                                                               QStringLiteral(" exists"));
                                                      }};
                               });
                           }
                           return best.take();
                       }});

    sources.push_back({QStringLiteral("v"), Texts::tr("values"), QStringLiteral("filter"),
                       [&session, targets](const QString& text, int most) {
                           Best best(text, most);
                           const auto vocabulary = session.mask().proposable(session.events().vocabulary());
                           for (const pattern::ObservedPath& path : vocabulary->paths) {
                               for (const pattern::ObservedValue& value : path.values) {
                                   const QString title = plain(path.path) + QStringLiteral(" = ") + plain(value.json);
                                   if (!plain(value.json).contains(text, Qt::CaseInsensitive)) {
                                       continue;
                                   }
                                   best.offer(title, value.count, [title, &path, &value, targets] {
                                       const QString filter = filterWord(QString::fromStdString(path.path)) +
                                                              QStringLiteral(" = ") + filterValue(value.json);
                                       return LocatorItem{title, eventCount(value.count),
                                                          [filter, targets] { targets.filterEvents(filter); }};
                                   });
                               }
                           }
                           return best.take();
                       },
                       true});

    sources.push_back({QStringLiteral("r"), Texts::tr("rules"), QStringLiteral("open"),
                       [&session, targets](const QString& text, int most) {
                           Best best(text, most);
                           const session::RuleShelf& rules = session.rules();
                           QSet<QString> listed; // files that need not be named twice
                           const auto offer = [&](qint64 id, const session::RuleState& state, uint32_t more,
                                                  const QString& detail) {
                               const QString title = state.title();
                               listed.insert(state.filePath);
                               best.offer(title, more, [id, title, detail, targets] {
                                   return LocatorItem{title, detail, [id, targets] { targets.goToRule(id); }};
                               });
                           };
                           for (int index = 0; index < rules.count(); ++index) {
                               const session::RuleState state = rules.stateAt(index);
                               offer(rules.idAt(index), state, 3,
                                     index == rules.current() ? Texts::tr("this rule")
                                     : state.isModified()     ? Texts::tr("open, changed")
                                                              : Texts::tr("open"));
                           }
                           for (const session::RuleShelf::Rule& rule : rules.closed()) {
                               offer(rule.id, rule.state, 2,
                                     rule.state.isModified() ? Texts::tr("closed, changed") : Texts::tr("closed"));
                           }
                           if (const auto parsed = session.rule().lastValid(); parsed && session.rule().upToDate()) {
                               for (const pattern::Leaf& leaf : parsed->result.pattern->leaves) {
                                   const QString title = plain(leaf.path);
                                   best.offer(title, 1, [title, range = leaf.keyAt, targets] {
                                       return LocatorItem{title, Texts::tr("in this rule"),
                                                          [range, targets] { targets.showInRule(range); }};
                                   });
                               }
                           }
                           for (const QString& file : session.settings().recentRules()) {
                               if (listed.contains(file)) {
                                   continue;
                               }
                               best.offer(file, 0, [file, targets] {
                                   return LocatorItem{QFileInfo(file).fileName(), QFileInfo(file).path(),
                                                      [file, targets] { targets.openRule(file); }};
                               });
                           }
                           return best.take();
                       }});

    sources.push_back({QStringLiteral("t"), Texts::tr("topics"), QStringLiteral("organization"),
                       [targets](const QString& text, int most) {
                           Best best(text, most);
                           for (const std::string& topic : session::topicCatalogue().topics) {
                               const QString name = plain(topic);
                               best.offer(name, 0, [name, targets] {
                                   return LocatorItem{name, Texts::tr("copies the detail-type"), [name, targets] {
                                                          QGuiApplication::clipboard()->setText(name);
                                                          targets.copied(name);
                                                      }};
                               });
                           }
                           return best.take();
                       }});
    return sources;
}

} // namespace rw::ui
