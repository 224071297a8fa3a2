import Admission
import PassLedger
import Passes

extension Row {
    /// Perk counters.
    static let perks: [Row] = [
        Row("the first of two coffees leaves one", .granted(left: 1)) {
            $0.isCounter()
            $0.carries()
        },
        Row("two coffees at once leave none", .granted(left: 0)) {
            $0.isCounter()
            $0.carries()
            $0.count = 2
        },
        Row("three of two coffees are refused", .refused(.perkUsedUp)) {
            $0.isCounter()
            $0.carries()
            $0.count = 3
        },
        Row("a third coffee is refused", .refused(.perkUsedUp)) {
            $0.isCounter()
            $0.carries()
            $0.known.row.left = [Names.coffee: 0]
        },
        Row("a discount without limit is granted again and again", .granted(left: nil)) {
            $0.isCounter()
            $0.carries(uses: nil)
        },
        Row("a perk that the pass does not carry is refused", .refused(.perkUnknown)) {
            $0.isCounter()
            $0.carries(Names.dining)
        },
        Row("a perk of a kind that is not known yet is refused at the counter", .refused(.perkUnknown)) {
            $0.isCounter()
            $0.claims.perks = [Perk(code: Names.coffee, kind: .unknown(kind: 9, value: 1), uses: 1)]
        },
        Row("a perk of a kind that is not known yet never blocks the entrance", .enters) {
            $0.claims.perks = [Perk(code: Names.coffee, kind: .unknown(kind: 9, value: 1), uses: 1)]
        },
        Row("a partner's perk is granted when it was agreed", .granted(left: 1)) {
            $0.isOfHuangshan(plan: Names.twoDay)
            $0.gate.zones = [Names.south]
            $0.isCounter()
            $0.carries()
        },
        Row("a partner's perk that was not agreed is refused", .refused(.perkUnknown)) {
            $0.isOfHuangshan()
            $0.isCounter()
            $0.carries()
        },
        Row("a counter serves its own zones", .refused(.wrongZone)) {
            $0.isCounter()
            $0.carries()
            $0.gate.zones = [Names.museum]
        },
        Row("used-up entries do not spoil the coffee", .granted(left: 1)) {
            $0.isCounter()
            $0.carries()
            $0.claims.entryPolicy.total = 1
            $0.entered(stillInside: true)
            $0.hasExit()
        },
        Row("a blocked pass gets no coffee", .refused(.suspended)) {
            $0.isCounter()
            $0.carries()
            $0.known.row.state = .suspended
        },
        Row("a phone pass at a counter is drawn for that perk", .granted(left: 1)) {
            $0.isCounter()
            $0.carries()
            $0.isPhonePass(.phone(use: "coffee"))
        },
        Row("a phone pass drawn for the entrance gets no coffee", .refused(.holderProofBad)) {
            $0.isCounter()
            $0.carries()
            $0.isPhonePass()
        },
        Row("staff need not look before a coffee", .granted(left: 1)) {
            $0.isCounter()
            $0.carries()
            $0.claims.checks = [.identity]
        },
        Row("a counter that is cut off grants what the perk lets it", .granted(left: 1)) {
            $0.isCounter()
            $0.carries(offline: 1)
            $0.isAlone()
        },
        Row("a counter that is cut off grants no perk that must ask home", .refused(.offlineNotAllowed)) {
            $0.isCounter()
            $0.carries()
            $0.isAlone()
        },
        Row("a counter that is cut off grants its share once", .refused(.offlineNotAllowed)) {
            $0.isCounter()
            $0.carries(offline: 1)
            $0.isAlone()
            $0.known.grantedAlone = [Names.coffee: 1]
        },
        Row("a share in the row counts more than the token", .granted(left: 0)) {
            $0.isCounter()
            $0.carries(offline: 0)
            $0.isAlone()
            $0.known.row.shares = [Names.coffee: 2]
            $0.count = 2
        },
        Row("a discount without limit is granted while cut off", .granted(left: nil)) {
            $0.isCounter()
            $0.carries(uses: nil)
            $0.isAlone()
        },
    ]
}
