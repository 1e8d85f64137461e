// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>
#include <QUrl>

namespace rw::genesys {

/// One Genesys Cloud region (facts: genesys §1.1); the table is data: resources/genesys/regions.json.
struct Region {
    QString awsRegion;                       ///< "eu-central-1"
    QString domain;                          ///< "mypurecloud.de"
    QString place;                           ///< "Frankfurt", for people; English
    [[nodiscard]] QString placeName() const; ///< the place in the language of the interface
    [[nodiscard]] QUrl loginUrl() const;     ///< https://login.{domain}
    [[nodiscard]] QUrl apiUrl() const;       ///< https://api.{domain}
};

/// All public regions, in the order of the table. Read once. Any thread.
[[nodiscard]] const QList<Region>& regions();

/// The region that `text` means: an AWS region ("eu-central-1", "eu_central_1"), a domain ("mypurecloud.de"), one of
/// its hosts or a URL of one. nullptr when it means none. Any thread.
[[nodiscard]] const Region* findRegion(QStringView text);

} // namespace rw::genesys
