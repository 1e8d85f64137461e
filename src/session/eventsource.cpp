// SPDX-License-Identifier: GPL-3.0-or-later
// The translation unit in which the signals of EventSource live.
#include "session/eventsource.h"
