import Admission
import PassLedger
import Passes

extension Row {
    /// What became of the pass since it was sold.
    static let states: [Row] = [
        Row("a cancelled pass is refused", .refused(.voided)) { $0.known.row.state = .voided },
        Row("a blocked pass is refused", .refused(.suspended)) { $0.known.row.state = .suspended },
        Row("a pass that was replaced is refused", .refused(.superseded)) { $0.known.row.issueNumber = 1 },
        Row("the replacement is honoured", .enters) {
            $0.claims.issueNumber = 1
            $0.known.row.issueNumber = 1
        },
        Row("a replacement that the gate has not heard of is honoured", .enters) {
            $0.claims.issueNumber = 3
        },
        Row("an old pass of a cancelled one says both", .refused(.voided, .superseded)) {
            $0.known.row.state = .voided
            $0.known.row.issueNumber = 2
        },
        Row("a blocked pass that has expired too says both", .refused(.suspended, .expired)) {
            $0.known.row.state = .suspended
            $0.now = $0.claims.expires
        },
    ]

    /// When the pass is good.
    static let times: [Row] = [
        Row("a pass is good in its last second", .enters) { $0.now = $0.claims.expires - .seconds(1) },
        Row("a pass is good in its last millisecond", .enters) {
            $0.now = $0.claims.expires - .milliseconds(1)
        },
        Row("a pass is over at its end, without grace", .refused(.expired)) { $0.now = $0.claims.expires },
        Row("a pass is good from its first second", .enters) { $0.now = $0.claims.notBefore },
        Row("a pass shown a second too early is refused", .refused(.notYetValid)) {
            $0.now = $0.claims.notBefore - .seconds(1)
        },
        Row("a clock set back does not revive an expired pass", .refused(.expired)) {
            $0.floor = $0.claims.expires
        },
        Row("a clock set back a day is told by the floor, and a printed pass is honoured", .enters) {
            $0.now = Scene.tenOClock - .seconds(86_400)
            $0.floor = Scene.tenOClock
        },
        Row("a time given by hand obeys no floor", .enters) {
            $0.isTimeGiven = true
            $0.floor = $0.claims.expires
        },
        Row("a slot admits from its first second", .enters) {
            $0.claims.slot = Scene.at(10)..<Scene.at(11)
        },
        Row("a slot is over at its end", .refused(.outsideTimeSlot)) {
            $0.claims.slot = Scene.at(9)..<Scene.at(10)
        },
        Row("a visitor before the slot waits", .refused(.outsideTimeSlot)) {
            $0.claims.slot = Scene.at(11)..<Scene.at(12)
        },
        Row("a day pass used this morning is good until midnight", .enters) {
            $0.claims.entryPolicy.days = 1
            $0.entered()
            $0.now = Scene.at(23, 59, 59)
        },
        Row("a day pass used yesterday is over", .refused(.expired)) {
            $0.claims.entryPolicy.days = 1
            $0.wasFirstUsed(daysAgo: 1)
        },
        Row("a day pass used yesterday is over at midnight sharp", .refused(.expired)) {
            $0.claims.entryPolicy.days = 1
            $0.entered()
            $0.now = Scene.at(24)
        },
        Row("a three-day pass is good on the third day", .enters) {
            $0.claims.entryPolicy.days = 3
            $0.wasFirstUsed(daysAgo: 2)
        },
        Row("a three-day pass is over on the fourth", .refused(.expired)) {
            $0.claims.entryPolicy.days = 3
            $0.wasFirstUsed(daysAgo: 3)
        },
        Row("a day pass that was never used starts its day now, however old", .enters) {
            $0.claims.entryPolicy.days = 1
            $0.now = $0.claims.expires - .seconds(1)
        },
        Row("a partner's day that begins at four in the morning counts by the partner's clock", .enters) {
            $0.isOfHuangshan()
            $0.claims.entryPolicy.days = 1
            $0.entered()
            $0.now = Scene.at(27, 59, 59)
        },
        Row("a partner's day is over at four in the morning", .refused(.expired)) {
            $0.isOfHuangshan()
            $0.claims.entryPolicy.days = 1
            $0.entered()
            $0.now = Scene.at(28)
        },
    ]

    /// Where the pass is good.
    static let zones: [Row] = [
        Row("a gate of several zones takes the first that the pass opens", .enters) {
            $0.gate.zones = [Names.museum, Names.south]
        },
        Row("a gate of a zone that the pass does not open refuses", .refused(.wrongZone)) {
            $0.gate.zones = [Names.museum]
        },
        Row("a pass without zones opens nothing", .refused(.wrongZone)) { $0.claims.zones = [] },
        Row("a partner's pass opens nothing but what was agreed for its plan", .refused(.wrongZone)) {
            $0.isOfHuangshan(plan: Names.twoDay)
        },
        Row("a partner's zone of the same name as ours opens nothing here", .refused(.wrongZone)) {
            $0.isOfHuangshan()
            $0.gate.zones = [Names.peak]
        },
        Row("the wrong zone is told beside the wrong time", .refused(.expired, .wrongZone)) {
            $0.gate.zones = [Names.museum]
            $0.now = $0.claims.expires
        },
        Row("a student's pass has staff look first", .looks([.concession])) {
            $0.claims.checks = [.concession]
        },
        Row("a check is not worth a look when the pass is refused", .refused(.expired)) {
            $0.claims.checks = [.concession]
            $0.now = $0.claims.expires
        },
    ]
}
