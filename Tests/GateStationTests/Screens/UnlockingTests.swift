import Foundation
import Glibc
import Testing

@testable import GateStation

/// The PIN, its file, and what becomes of those who guess.
@Suite struct UnlockingTests {
    private let start = ContinuousClock.now

    @Test func `a hash knows its PIN and no other`() throws {
        let hash = try #require(PINHash(of: "271828"))
        #expect(hash.text.hasPrefix("$argon2id$v=19$m=65536,t=2,p=1$"))
        #expect(hash.matches("271828"))
        #expect(!hash.matches("271829"))
        #expect(!hash.matches(""))
        #expect(!hash.matches(String(repeating: "2", count: 1_000)))
        #expect(PINHash(text: hash.text) == hash)
    }

    @Test(arguments: ["", "123", String(repeating: "1", count: 65)])
    func `a PIN has 4 to 64 characters`(pin: String) { #expect(PINHash(of: pin) == nil) }

    @Test(arguments: [
        "", "271828", "$argon2i$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA",
        "$argon2id$v=19$m=9999999,t=99,p=1$c2FsdA$aGFzaA",
    ])
    func `a file that holds anything else opens nothing`(line: String) throws {
        try inFolder { folder in
            let path = folder + "/pin"
            try (line + "\n").write(toFile: path, atomically: false, encoding: .utf8)
            chmod(path, 0o600)
            #expect(throws: PINError.noHash(file: path)) { try PINFile(path).read() }
        }
    }

    @Test func `a file that others may read is not taken`() throws {
        try inFolder { folder in
            let path = folder + "/pin"
            let hash = try #require(PINHash(of: "271828"))
            try PINFile(path).write(hash)
            #expect(try PINFile(path).read() == hash)
            chmod(path, 0o640)
            #expect(throws: PINError.readableByOthers(file: path)) { try PINFile(path).read() }
        }
    }

    @Test func `pauses grow with each wrong PIN, and a right one ends them`() {
        var pauses = PINPauses()
        let waits = (0..<6).map { _ in
            pauses.noteWrong(from: "10.0.0.7", at: start)
            return pauses.wait(for: "10.0.0.7", at: start)
        }
        #expect(waits == [.zero, .zero, .seconds(2), .seconds(4), .seconds(8), .seconds(16)])
        #expect(pauses.wait(for: "10.0.0.8", at: start) == .zero)
        #expect(pauses.wait(for: "10.0.0.7", at: start + .seconds(16)) == .zero)
        pauses.noteRight(from: "10.0.0.7")
        #expect(pauses.wait(for: "10.0.0.7", at: start) == .zero)
    }

    @Test func `many addresses that guess a little make everybody wait`() {
        var pauses = PINPauses()
        for address in 0..<12 { pauses.noteWrong(from: "10.0.0.\(address)", at: start) }
        #expect(pauses.wait(for: "10.0.1.1", at: start) == .seconds(2))
    }

    @Test func `no pause is longer than five minutes`() {
        var pauses = PINPauses()
        for _ in 0..<1_000 { pauses.noteWrong(from: "a", at: start) }
        #expect(pauses.wait(for: "a", at: start) == .seconds(300))
    }

    @Test func `the lock looks at no PIN during a pause, not even at the right one`() async throws {
        let lock = PINLock(try #require(PINHash(of: "271828")))
        for _ in 0..<3 { #expect(await lock.attempt("000000", from: "a", at: start) == .wrong) }
        #expect(await lock.attempt("271828", from: "a", at: start) == .wait(seconds: 3))
        #expect(await lock.attempt("271828", from: "a", at: start + .seconds(2)) == .right)
    }

    @Test func `a session ends when nothing is done, and pages that ask for news do nothing`() {
        let sessions = StaffSessions(stay: .seconds(60))
        let ticket = sessions.begin(at: start)
        #expect(
            sessions.formToken(for: ticket.cookie, isUse: true, at: start + .seconds(50)) == ticket.formToken)
        #expect(
            sessions.formToken(for: ticket.cookie, isUse: false, at: start + .seconds(105))
                == ticket.formToken)
        #expect(sessions.formToken(for: ticket.cookie, isUse: false, at: start + .seconds(111)) == nil)
        #expect(sessions.formToken(for: ticket.cookie, isUse: true, at: start + .seconds(51)) == nil)
    }

    @Test func `nobody but the browser that unlocked it is in`() {
        let sessions = StaffSessions(stay: .seconds(60))
        let (one, two) = (sessions.begin(at: start), sessions.begin(at: start))
        #expect(one.cookie != two.cookie)
        #expect(sessions.formToken(for: "", isUse: true, at: start) == nil)
        #expect(sessions.formToken(for: one.formToken, isUse: true, at: start) == nil)
        sessions.end(one.cookie)
        #expect(sessions.formToken(for: one.cookie, isUse: true, at: start) == nil)
        #expect(sessions.formToken(for: two.cookie, isUse: true, at: start) == two.formToken)
    }

    private func inFolder(_ body: (String) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "/pin-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }
}
