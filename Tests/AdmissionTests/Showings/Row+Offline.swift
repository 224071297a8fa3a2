import Admission
import Passes

extension Row {
    /// Gates without a network.
    static let offline: [Row] = [
        Row("a usual pass is admitted by a gate alone", .enters) { $0.isAlone() },
        Row("a pass that must ask home is refused by a gate alone", .refused(.offlineNotAllowed)) {
            $0.claims.entryPolicy.allowsOffline = false
            $0.isAlone()
        },
        Row("a pass that must ask home is admitted when the bookkeeper answered", .enters) {
            $0.claims.entryPolicy.allowsOffline = false
            $0.isAlone()
            $0.gate.reach = .answered
        },
        Row("a pass that must ask home is admitted at home", .enters) {
            $0.claims.entryPolicy.allowsOffline = false
        },
        Row(
            "an old snapshot says so beside the missing network",
            .refused(.offlineNotAllowed, .snapshotTooOld)
        ) {
            $0.claims.entryPolicy.allowsOffline = false
            $0.isAlone(snapshotHours: 24 * 8)
        },
        Row("an old snapshot still serves passes that need no network", .enters) {
            $0.isAlone(snapshotHours: 24 * 8)
        },
        Row(
            "an old snapshot does not serve passes that must ask home, network or not",
            .refused(.snapshotTooOld)
        ) {
            $0.claims.entryPolicy.allowsOffline = false
            $0.isAlone(snapshotHours: 24 * 8)
            $0.gate.reach = .answered
        },
        Row("a plan may ask for a fresher snapshot", .refused(.snapshotTooOld)) {
            var plan = Plan(code: Names.day, name: [:], zones: [Names.north])
            plan.snapshotAgeHours = 12
            $0.plan = plan
            $0.isAlone(snapshotHours: 13)
        },
        Row("a snapshot as fresh as the plan asks serves its passes", .enters) {
            var plan = Plan(code: Names.day, name: [:], zones: [Names.north])
            plan.snapshotAgeHours = 12
            $0.plan = plan
            $0.isAlone(snapshotHours: 12)
        },
    ]

    /// Rules with a text of their own.
    static let house: [Row] = [
        Row("a pass that the ledger never heard of is refused at home", .refused(.rule)) {
            $0.known.isIssued = false
        },
        Row("a plan that lives on phones refuses bearer passes", .refused(.rule)) {
            var plan = Plan(code: Names.day, name: [:], zones: [Names.north])
            plan.holder = .required
            $0.plan = plan
        },
        Row("a plan adds its own checks to the token's", .looks([.face, .identity])) {
            var plan = Plan(code: Names.day, name: [:], zones: [Names.north])
            plan.checks = [.face]
            $0.plan = plan
            $0.claims.checks = [.identity]
        },
        Row("another region's plan of the same code says nothing here", .enters) {
            var plan = Plan(code: Names.day, name: [:], zones: [Names.north])
            plan.holder = .required
            $0.plan = plan
            $0.isOfHuangshan()
        },
        Row("a day that this machine cannot compute is told", .refused(.rule)) {
            $0.claims.entryPolicy.days = 1
            $0.changeIssuer { $0.timeZone = "Moon/Tranquility" }
        },
        Row("a forged signature under a known key ends the check", .refused(.badSignature)) {
            $0.isForged = true
            $0.now = $0.claims.expires
        },
    ]
}
