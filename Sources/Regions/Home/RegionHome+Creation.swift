import Foundation
import Glibc
public import PassLedger
public import Passes
import SQLiteStore

/// A home that was just made.
public struct CreatedHome: Sendable {
    /// The home.
    public let home: RegionHome
    /// The key that its passes verify under.
    public let issuerKey: PublicKey
    /// The key that its checkpoints verify under, as C2SP writes it.
    public let logKey: VerifierKey
}

extension RegionHome {
    /// Makes a region's home: keys, a roster of one member, an empty ledger with its first checkpoint, an empty register.
    ///
    /// - Guarantee: the folder appears whole, by one rename; a crash before that leaves a folder whose name begins with a dot and
    ///   ends in `.new`, and no home.
    /// - Errors: ``HomeError/inUse(folder:)`` unless the folder is empty or not there; ``RosterError`` for a description that no
    ///   roster can carry.
    public static func create(
        _ description: RegionDescription, in folder: String, at now: Moment
    ) async throws -> CreatedHome {
        let folder = URL(fileURLWithPath: folder).standardizedFileURL.path
        try refuseFolderInUse(folder)
        let keys = FoundingKeys.random()
        let roster = try RosterFile(
            founding: description.region, name: description.name, timeZone: description.timeZone,
            dayStartMinutes: description.dayStartMinutes, currency: description.currency,
            origin: description.origin, keys: keys, at: now)
        let draft = try makeDraftFolder(for: folder)
        do {
            try await fill(draft, with: keys, roster: roster, region: description.region)
            // A rename onto an empty folder replaces it; onto one that was filled meanwhile it fails.
            guard rename(draft, folder) == 0 else {
                throw errno == ENOTEMPTY || errno == EEXIST
                    ? HomeError.inUse(folder: folder) : HomeError.file(FileError(path: folder))
            }
        } catch {
            try? FileManager.default.removeItem(atPath: draft)
            throw error
        }
        return try opened(folder, keys: keys)
    }

    private static func opened(_ folder: String, keys: FoundingKeys) throws -> CreatedHome {
        let home = try RegionHome(opening: folder)
        guard let issuer = keys.byUse[.issuer], let log = keys.byUse[.log],
            let logKey = VerifierKey(name: home.member.origin, key: log.publicKey)
        else { throw HomeError.damaged(file: home.rosterPath, what: "it has no issuer or log key") }
        return CreatedHome(home: home, issuerKey: issuer.publicKey, logKey: logKey)
    }

    private static func refuseFolderInUse(_ folder: String) throws(HomeError) {
        guard FileManager.default.fileExists(atPath: folder) else { return }
        guard let content = try? FileManager.default.contentsOfDirectory(atPath: folder), content.isEmpty
        else {
            throw .inUse(folder: folder)
        }
    }

    private static func makeDraftFolder(for folder: String) throws(HomeError) -> String {
        let url = URL(fileURLWithPath: folder)
        let parent = url.deletingLastPathComponent().path
        let draft = "\(parent)/.\(url.lastPathComponent).\(PassID.random().description.prefix(8)).new"
        do {
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        } catch {
            throw .file(FileError(path: parent, code: EACCES))
        }
        guard mkdir(draft, 0o700) == 0 else { throw .file(FileError(path: folder)) }
        return draft
    }

    private static func fill(
        _ folder: String, with keys: FoundingKeys, roster: RosterFile, region: RegionID
    ) async throws {
        for name in ["keys", "gates"] {
            guard mkdir("\(folder)/\(name)", 0o700) == 0 else {
                throw HomeError.file(FileError(path: folder))
            }
        }
        for (use, key) in keys.byUse { try KeyFile(keyPath(use.rawValue, in: folder)).write(key) }
        try KeyFile(keyPath("roster", in: folder)).write(keys.roster)
        do {
            try DurableFile("\(folder)/roster").write(roster.bytes)
            try DurableFile("\(folder)/home").write(Array("\(format)\n\(region)\n".utf8))
        } catch { throw HomeError.file(error) }
        let home = try RegionHome(opening: folder)
        _ = try SQLiteStore(creating: home.ledgerPath)
        _ = try PassRegister(creating: home.registerPath)
        _ = try await RegionLedger(writing: home)
    }
}
