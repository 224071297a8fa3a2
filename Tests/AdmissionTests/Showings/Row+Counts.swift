import Admission
import PassLedger
import Passes

extension Row {
    /// How often a pass for one admits.
    static let counts: [Row] = [
        Row("a single-entry pass scanned again where nobody checks out is used up", .refused(.entriesUsedUp))
        {
            $0.claims.entryPolicy.total = 1
            $0.entered()
        },
        Row(
            "a single-entry pass scanned again where people check out is inside already",
            .refused(.alreadyInside, .entriesUsedUp)
        ) {
            $0.claims.entryPolicy.total = 1
            $0.hasExit()
            $0.entered(stillInside: true)
        },
        Row("a pass without limits that is inside stays the only one", .refused(.alreadyInside)) {
            $0.hasExit()
            $0.entered(stillInside: true)
        },
        Row("a pass without limits comes again where nobody checks out", .enters) { $0.entered() },
        Row("being inside another zone does not matter when the gate knows", .enters) {
            $0.hasExit()
            $0.entered(stillInside: true)
            $0.known.insideByZone = [Names.south: 1]
        },
        Row("the third of three entries is admitted", .enters) {
            $0.claims.entryPolicy.total = 3
            $0.entered(2)
        },
        Row("a fourth of three is not", .refused(.entriesUsedUp)) {
            $0.claims.entryPolicy.total = 3
            $0.entered(3)
        },
        Row("two a day are two a day", .refused(.entriesUsedUp)) {
            $0.claims.entryPolicy.perDay = 2
            $0.entered(2)
        },
        Row("yesterday's entries do not count today", .enters) {
            $0.claims.entryPolicy.perDay = 1
            $0.wasFirstUsed(daysAgo: 1)
        },
        Row("who checked out returns free on the same day when the plan says so", .enters) {
            $0.claims.entryPolicy.total = 1
            $0.claims.entryPolicy.allowsReentry = true
            $0.hasExit()
            $0.entered()
        },
        Row("who checked out does not return when the plan does not say so", .refused(.entriesUsedUp)) {
            $0.claims.entryPolicy.total = 1
            $0.hasExit()
            $0.entered()
        },
        Row("who checked out yesterday does not return free today", .refused(.entriesUsedUp)) {
            $0.claims.entryPolicy.total = 1
            $0.claims.entryPolicy.allowsReentry = true
            $0.hasExit()
            $0.wasFirstUsed(daysAgo: 1)
        },
        Row("nobody returns free where nobody checks out", .refused(.entriesUsedUp)) {
            $0.claims.entryPolicy.total = 1
            $0.claims.entryPolicy.allowsReentry = true
            $0.entered()
        },
        Row("the ledger knows better than the row who left this zone", .refused(.entriesUsedUp)) {
            $0.claims.entryPolicy.total = 1
            $0.claims.entryPolicy.allowsReentry = true
            $0.hasExit()
            $0.entered()
            $0.known.insideByZone = [:]
            $0.known.freeReturnsByZone = [Names.south: 1]
        },
        Row(
            "an entry 59 minutes after the last is too soon for a pass with an hour between",
            .refused(.tooSoon)
        ) {
            $0.claims.entryPolicy.gapMinutes = 60
            $0.entered(at: 9, minute: 1)
        },
        Row("an entry 60 minutes after the last is not", .enters) {
            $0.claims.entryPolicy.gapMinutes = 60
            $0.entered()
        },
        Row("a free return is no entry, so it does not wait", .enters) {
            $0.claims.entryPolicy.gapMinutes = 60
            $0.claims.entryPolicy.allowsReentry = true
            $0.hasExit()
            $0.entered(at: 9, minute: 50)
        },
    ]

    /// A pass for several.
    static let groups: [Row] = [
        Row("a group enters whole when nobody says how many", .enters(4)) { $0.claims.persons = 4 },
        Row("a part of a group enters when staff say so", .enters(2)) {
            $0.claims.persons = 4
            $0.persons = 2
        },
        Row("the rest of a group follows", .enters(3)) {
            $0.claims.persons = 4
            $0.claims.entryPolicy.total = 1
            $0.entered(1)
        },
        Row("the rest of a group follows where people check out", .enters(3)) {
            $0.claims.persons = 4
            $0.hasExit()
            $0.entered(1, stillInside: true)
        },
        Row("a group's entries are those of each of its persons", .refused(.entriesUsedUp)) {
            $0.claims.persons = 4
            $0.claims.entryPolicy.total = 1
            $0.entered(3)
            $0.persons = 2
        },
        Row("a group that is in is in", .refused(.alreadyInside)) {
            $0.claims.persons = 4
            $0.hasExit()
            $0.entered(4, stillInside: true)
        },
        Row("a group used up is used up", .refused(.entriesUsedUp)) {
            $0.claims.persons = 4
            $0.claims.entryPolicy.total = 1
            $0.entered(4)
        },
        Row("two of four left and return free", .enters(2)) {
            $0.claims.persons = 4
            $0.claims.entryPolicy.total = 1
            $0.claims.entryPolicy.allowsReentry = true
            $0.hasExit()
            $0.entered(4)
            $0.known.row.inside = 2
        },
        Row("more than left do not return free", .refused(.alreadyInside, .entriesUsedUp)) {
            $0.claims.persons = 4
            $0.claims.entryPolicy.total = 1
            $0.claims.entryPolicy.allowsReentry = true
            $0.hasExit()
            $0.entered(4)
            $0.known.row.inside = 2
            $0.persons = 3
        },
        Row("the minutes between entries are for passes for one", .enters(2)) {
            $0.claims.persons = 2
            $0.claims.entryPolicy.gapMinutes = 60
            $0.entered(2, at: 9, minute: 59)
        },
        Row("nobody is smuggled in with a group", .refused(.rule)) {
            $0.claims.persons = 4
            $0.persons = 5
        },
        Row("nobody is smuggled in by the greatest number there is", .refused(.entriesUsedUp, .rule)) {
            $0.claims.persons = 4
            $0.claims.entryPolicy.total = 1
            $0.persons = .max
        },
        Row("a group's day is each person's day", .refused(.entriesUsedUp)) {
            $0.claims.persons = 2
            $0.claims.entryPolicy.perDay = 1
            $0.entered(2)
        },
    ]
}
