import Foundation
import Testing

/// Secret keys that cannot be trusted: no signature is made with them.
struct KeyFileTests {
    private func spoil(_ file: String, _ change: (String) throws -> Void) throws -> TestRegion {
        let region = try TestRegion()
        try change(region.home + "/" + file)
        return region
    }

    private func expectRefusal(_ answer: Answer, of file: String, place: SourceLocation = #_sourceLocation) {
        #expect(answer.exit == 2, "\(answer.errors)", sourceLocation: place)
        #expect(answer.errors.contains(file), "\(answer.errors)", sourceLocation: place)
    }

    @Test(arguments: ["keys/issuer.key", "keys/log.key"])
    func `a key that others may read mints nothing`(file: String) throws {
        let region = try spoil(file) {
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: $0)
        }
        let answer = try region.issuer("mint", "--plan", "day")
        expectRefusal(answer, of: file)
        #expect(answer.errors.contains("chmod 600"))
        #expect(try region.expectSound()["passes"] == 0)
    }

    @Test(arguments: ["keys/issuer.key", "keys/log.key"])
    func `a key that is missing mints nothing`(file: String) throws {
        let region = try spoil(file) { try FileManager.default.removeItem(atPath: $0) }
        expectRefusal(try region.issuer("mint", "--plan", "day"), of: file)
    }

    @Test(arguments: ["", "no key", String(repeating: "ab", count: 32) + "\n"])
    func `a file that holds another key, or none, mints nothing`(text: String) throws {
        let region = try spoil("keys/issuer.key") { path in
            try Data(text.utf8).write(to: URL(filePath: path))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        }
        expectRefusal(try region.issuer("mint", "--plan", "day"), of: "keys/issuer.key")
    }

    @Test func `a gate's key that others may read lets nobody in`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o640], ofItemAtPath: region.home + "/gates/north-1/gate.key")
        expectRefusal(try region.scan(pass.picture), of: "gates/north-1/gate.key")
        try FileManager.default.removeItem(atPath: region.home + "/gates/north-2/gate.key")
        expectRefusal(try region.scan(pass.picture, at: "north-2"), of: "gates/north-2/gate.key")
        #expect(try region.kinds(pass.id) == ["mint"])
    }

    @Test func `a gate with another gate's key lets nobody in`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        let gates = region.home + "/gates"
        try FileManager.default.removeItem(atPath: gates + "/north-1/gate.key")
        try FileManager.default.copyItem(
            atPath: gates + "/north-2/gate.key", toPath: gates + "/north-1/gate.key")
        let answer = try region.scan(pass.picture)
        #expect(answer.exit == 2, "\(answer.output)")
        #expect(try region.kinds(pass.id) == ["mint"])
        try region.expectSound()
    }

    @Test func `a gate with another gate's journal lets nobody in`() throws {
        let region = try TestRegion()
        let pass = try region.mint()
        try FileManager.default.removeItem(atPath: region.journal("north-1"))
        try FileManager.default.copyItem(atPath: region.journal("north-2"), toPath: region.journal("north-1"))
        #expect(try region.scan(pass.picture).exit == 2)
        #expect(try region.kinds(pass.id) == ["mint"])
    }
}
