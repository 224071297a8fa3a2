import Foundation
import Testing

/// Database files that are not what was written: named, with what to do, exit 2.
struct DamagedDatabaseTests {
    /// A way to ruin a file.
    enum Damage: String, CaseIterable {
        case overwritten, cutInHalf, text, empty

        func ruin(_ path: String) throws {
            var data = Data(try content(path))
            switch self {
            case .overwritten:
                data.replaceSubrange(4096..., with: Data(repeating: 0x5A, count: data.count - 4096))
            case .cutInHalf: data = data.prefix(data.count / 2)
            case .text: data = Data("this was a ledger once\n".utf8)
            case .empty: data = Data()
            }
            try data.write(to: URL(filePath: path))
        }
    }

    private func expectDamage(_ answer: Answer, of file: String, place: SourceLocation = #_sourceLocation) {
        #expect(answer.exit == 2, "\(answer.output)\(answer.errors)", sourceLocation: place)
        #expect(answer.errors.contains(file), "\(answer.errors)", sourceLocation: place)
        #expect(answer.errors.contains("damaged"), "\(answer.errors)", sourceLocation: place)
        #expect(answer.errors.contains("hint:"), "\(answer.errors)", sourceLocation: place)
    }

    @Test(arguments: Damage.allCases)
    func `a damaged ledger is named, by whoever opens it`(damage: Damage) throws {
        let region = try TestRegion()
        let pass = try region.mint()
        try damage.ruin(region.home + "/ledger.sqlite")
        let ruined = try content(region.home + "/ledger.sqlite")
        expectDamage(try region.issuer("history", pass.id), of: "ledger.sqlite")
        expectDamage(try region.issuer("mint", "--plan", "day"), of: "ledger.sqlite")
        expectDamage(try region.scan(pass.picture), of: "ledger.sqlite")
        expectDamage(try region.audit(), of: "ledger.sqlite")
        #expect(try content(region.home + "/ledger.sqlite") == ruined)
    }

    @Test(arguments: Damage.allCases)
    func `a damaged register is named`(damage: Damage) throws {
        let region = try TestRegion()
        let pass = try region.mint()
        try damage.ruin(region.home + "/register.sqlite")
        expectDamage(try region.issuer("show", pass.id), of: "register.sqlite")
        expectDamage(try region.issuer("mint", "--plan", "day"), of: "register.sqlite")
        expectDamage(try region.audit(), of: "register.sqlite")
    }

    @Test(arguments: Damage.allCases)
    func `a damaged journal is named, and its gate lets nobody in`(damage: Damage) throws {
        let region = try TestRegion()
        let pass = try region.mint("park")
        try region.scan(pass.picture).done()
        try damage.ruin(region.journal("north-1"))
        expectDamage(try region.scan(pass.picture), of: "journal.sqlite")
        try region.scan(pass.picture, at: "north-2").done()
        #expect(try region.audit().exit != 0)
    }

    @Test func `a database of another kind is not taken for a ledger`() throws {
        let region = try TestRegion()
        try FileManager.default.removeItem(atPath: region.home + "/ledger.sqlite")
        try FileManager.default.copyItem(
            atPath: region.home + "/register.sqlite", toPath: region.home + "/ledger.sqlite")
        expectDamage(try region.issuer("plan", "list"), of: "ledger.sqlite")
    }

    @Test(arguments: ["", "not a roster"])
    func `a damaged roster is named`(text: String) throws {
        let region = try TestRegion()
        try Data(text.utf8).write(to: URL(filePath: region.home + "/roster"))
        expectDamage(try region.issuer("plan", "list"), of: "roster")
        expectDamage(try region.audit(), of: "roster")
    }
}
