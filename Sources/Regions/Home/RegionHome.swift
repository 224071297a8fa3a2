import Foundation
public import Passes

/// A region's folder: its keys, its ledger, its register of passes, its gates' journals.
///
/// - Shape: `home` (format), `roster`, `keys/<use>.key`, `ledger.sqlite`, `register.sqlite`, `gates/<id>.yaml`, `gates/<id>/`;
///   all paths inside are relative, so a home may be copied or moved while nothing runs on it.
/// - Guarantee: opening never creates anything; only ``create(_:in:at:)`` does.
/// - Source: `Docs/Settings.md`, *A region's home*.
public struct RegionHome: Sendable {
    /// Where the home is.
    public let folder: String
    /// The roster that the region works under.
    public let rosterFile: RosterFile
    /// The region as the roster describes it.
    public let member: Member
    /// The region's park days.
    public let calendar: ParkCalendar

    /// The region's id.
    public var region: RegionID { member.region }
    /// The roster's content.
    public var roster: Roster { rosterFile.roster }

    /// The first line of a home's `home` file; the second names the region.
    static let format = "scenic-pass home v1"

    /// Opens a home that is there.
    ///
    /// - Errors: ``HomeError``; `expecting` refuses the home of another region.
    public init(opening folder: String, expecting expected: RegionID? = nil) throws(HomeError) {
        let region = try Self.regionNamed(in: folder)
        if let expected, expected != region {
            throw .otherRegion(folder: folder, expected: expected, found: region)
        }
        let rosterPath = folder + "/roster"
        let file = try Self.readRoster(at: rosterPath)
        guard let member = file.roster.member(region) else {
            throw .damaged(file: rosterPath, what: "the roster does not list region \(region)")
        }
        try self.init(folder: folder, rosterFile: file, member: member)
    }

    init(folder: String, rosterFile: RosterFile, member: Member) throws(HomeError) {
        guard let calendar = ParkCalendar(timeZone: member.timeZone, dayStartMinutes: member.dayStartMinutes)
        else {
            throw .damaged(file: folder + "/roster", what: "there is no time zone \(member.timeZone)")
        }
        self.folder = folder
        self.rosterFile = rosterFile
        self.member = member
        self.calendar = calendar
    }

    /// The secret key of one use, checked against the roster.
    ///
    /// - Errors: ``HomeError/key(file:what:)``, also when the roster lists another key.
    public func key(for use: KeyUse) throws(HomeError) -> SigningKey {
        let path = Self.keyPath(use.rawValue, in: folder)
        let key = try KeyFile(path).read()
        guard member.key(key.id, for: use) != nil else {
            throw .key(file: path, what: "the roster does not list this key for \(use.rawValue)")
        }
        return key
    }

    /// Where the ledger is.
    public var ledgerPath: String { folder + "/ledger.sqlite" }
    /// Where the register of passes is: tokens and personal values, never to be handed out.
    public var registerPath: String { folder + "/register.sqlite" }
    /// Where the roster is.
    public var rosterPath: String { folder + "/roster" }

    /// Where a gate's files are.
    public func gateFiles(_ gate: Code) -> GateFiles { Self.gateFiles(gate, in: folder) }

    /// Where a gate's files are in a home that may be out of reach.
    public static func gateFiles(_ gate: Code, in folder: String) -> GateFiles {
        GateFiles(gate: gate, folder: folder + "/gates")
    }

    static func keyPath(_ name: String, in folder: String) -> String { "\(folder)/keys/\(name).key" }

    private static func regionNamed(in folder: String) throws(HomeError) -> RegionID {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
            throw .missing(folder: folder)
        }
        let path = folder + "/home"
        guard isFolder.boolValue, FileManager.default.fileExists(atPath: path) else {
            throw .notAHome(folder: folder)
        }
        let lines = String(decoding: try Self.readFile(path), as: UTF8.self).split(separator: "\n")
        guard let first = lines.first, first.hasPrefix("scenic-pass home v") else {
            throw .notAHome(folder: folder)
        }
        guard first == format else { throw .newerVersion(folder: folder, format: String(first)) }
        guard lines.count == 2, let region = RegionID(String(lines[1])) else {
            throw .damaged(file: path, what: "its second line names no region")
        }
        return region
    }

    private static func readRoster(at path: String) throws(HomeError) -> RosterFile {
        let content = try readFile(path)
        do { return try RosterFile(parsing: content) } catch {
            throw .damaged(file: path, what: "\(error)")
        }
    }

    private static func readFile(_ path: String) throws(HomeError) -> [UInt8] {
        do { return try DurableFile(path).read(limit: 1 << 20) } catch { throw .file(error) }
    }
}
