import Admission
import Passes
import Testing

@Suite struct ShowingTests {
    @Test(arguments: Row.issuers + Row.states + Row.times + Row.zones)
    func `who sold it, what became of it, when and where it is good`(_ row: Row) throws {
        try expect(row)
    }

    @Test(arguments: Row.proofs)
    func `a phone pass is shown by its holder, now, for this`(_ row: Row) throws {
        try expect(row)
    }

    @Test(arguments: Row.counts + Row.groups + Row.leaving)
    func `how often, how many, in and out`(_ row: Row) throws {
        try expect(row)
    }

    @Test(arguments: Row.perks + Row.offline + Row.house)
    func `perks, cut-off gates and the house's own rules`(_ row: Row) throws {
        try expect(row)
    }

    @Test func `the tables hold at least eighty showings, none told twice`() {
        let sentences = (Row.everything).map(\.sentence)
        #expect(sentences.count >= 80)
        #expect(Set(sentences).count == sentences.count)
    }

    @Test func `every reason that needs no server is given by some row`() {
        let given = Set(
            Row.everything.flatMap { row -> [Reason] in
                if case .refused(let reasons) = row.answer { reasons } else { [] }
            })
        let ofForm: Set<Reason> = [.notAPass, .unknownVersion, .malformedToken]
        let ofServers: Set<Reason> = [.capacityFull, .notConfirmed]
        #expect(given == Set(Reason.allCases).subtracting(ofForm).subtracting(ofServers))
    }

    @Test(arguments: Row.everything)
    func `reasons come in the contract's order, none twice`(_ row: Row) throws {
        guard case .refused(let reasons) = row.answer else { return }
        #expect(reasons == Set(reasons).sorted())
    }

    private func expect(_ row: Row) throws {
        var scene = Scene()
        row.change(&scene)
        #expect(Row.Answer(try scene.judged()) == row.answer, "\(row.sentence)")
    }
}

extension Row {
    static let everything =
        issuers + states + times + zones + proofs + counts + groups + leaving + perks + offline + house
}
