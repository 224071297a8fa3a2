import Foundation
import Passes
import Testing

/// What must never be in the ledger, nor in a gate's journal: tokens and attribute values.
struct SecrecyTests {
    @Test func `no token and no attribute value is in ledger or journal`() throws {
        let region = try TestRegion()
        let values = (0..<6).map { _ in String(UUID().uuidString.lowercased().prefix(23)) }
        let pass = try region.mint(
            "day", "--attribute", "class=\(values[0])", "--attribute", "lang=\(values[1])", "--attribute",
            "name=\(values[2])")
        let file = try region.scratch.write(
            "plan,class,姓名,手机\nday,\(values[3]),\(values[4]),\(values[5])\n", to: "group.csv")
        let rows = try region.issuer("batch", file, "--out", region.scratch.path("out"), "--json").done()
            .lines()
        let picture = try #require(rows.first?["qr"]?.text)
        try region.scan(pass.picture, picture).done()
        let text = try Program.gate.run(["decode", picture, "--json"]).done().document()["texts"]?.items
            .first?.text
        let tokens = [pass.token, try #require(text)]
        let secrets =
            try values.map { Data($0.utf8) }
            + tokens.flatMap { text in
                let token = try ShownPass(reading: Array(text.utf8)).token
                // Tail and signature alone would be enough to rebuild a token from public facts.
                return [
                    Data(text.utf8.dropFirst(4)), Data(token.bytes), Data(token.bytes.suffix(64)),
                    Data(token.bytes.suffix(32)),
                ]
            }
        for name in [
            "ledger.sqlite", "ledger.sqlite-wal", "gates/north-1/journal.sqlite",
            "gates/north-1/journal.sqlite-wal",
        ]
        where FileManager.default.fileExists(atPath: region.home + "/" + name) {
            let bytes = Data(try content(region.home + "/" + name))
            for secret in secrets {
                #expect(bytes.range(of: secret) == nil, "\(name): \(secret.prefix(12) as NSData)")
            }
        }
        // The search finds what is there: the register holds the tokens.
        let register = Data(try content(region.home + "/register.sqlite"))
        #expect(register.range(of: Data(values[2].utf8)) != nil)
        try region.expectSound()
    }
}
