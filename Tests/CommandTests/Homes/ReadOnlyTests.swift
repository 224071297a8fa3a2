import Foundation
import Testing

/// A home on a disk that may not be written.
///
/// Serialized: each test mounts a file system of its own.
@Suite(.serialized, .enabled(if: SmallDisk.isPossible, "no file system can be mounted here"))
struct ReadOnlyTests {
    @Test func `whoever must write is told that it may not`() throws {
        let disk = try SmallDisk(megabytes: 4)
        let region = try disk.region()
        let pass = try region.mint()
        try disk.shut()
        let answers = [
            try region.issuer("mint", "--plan", "day"), try region.issuer("suspend", pass.id),
            try region.issuer("gate", "add", "g9", "--zone", "north"), try region.scan(pass.picture),
        ]
        for answer in answers {
            #expect(answer.exit == 2, "\(answer.errors)")
            #expect(!answer.output.contains("outcome") && !answer.output.contains("pass_id"))
            #expect(
                answer.errors.contains("may not be written") || answer.errors.contains("Read-only"),
                "\(answer.errors)")
            #expect(answer.errors.contains("hint:"))
        }
    }

    @Test func `a home is not made where nothing may be written`() throws {
        let disk = try SmallDisk(megabytes: 1)
        let region = try disk.region()
        try disk.shut()
        let answer = try Program.issuer.run(["init", "--region", "quzhou", "--home", region.home + "-2"])
        #expect(answer.exit == 2)
        #expect(answer.errors.contains("Read-only"), "\(answer.errors)")
        #expect(!FileManager.default.fileExists(atPath: region.home + "-2"))
    }

    @Test func `whoever only looks sees, or is told why not`() throws {
        let disk = try SmallDisk(megabytes: 4)
        let region = try disk.region()
        let pass = try region.mint()
        try disk.shut()
        #expect(try region.issuer("verify", pass.token).exit == 0)
        for answer in [
            try region.issuer("show", pass.id), try region.issuer("plan", "list"), try region.audit(),
        ] {
            #expect(
                answer.exit == 0 || (answer.exit == 2 && answer.errors.contains("hint:")), "\(answer.errors)")
        }
    }
}
