import PassLedger
import Passes
import SQLiteStore

/// Holds the register against the ledger: tokens against commitments, personal values against tokens.
struct RegisterAudit {
    private let home: RegionHome
    private let store: any LedgerStore
    private let register: PassRegister

    init(of home: RegionHome, store: any LedgerStore) throws {
        self.home = home
        self.store = store
        register = try PassRegister(opening: home.registerPath)
    }

    /// What is wrong; a pass that only the register knows was never handed out, and is no fault.
    func faults() async throws -> [AuditFault] {
        let region = home.region
        var issued = try await store.read { try Self.newestCommitments(of: region, in: $0) }
        var faults: [AuditFault] = []
        try register.forEach { row in
            switch row {
            case .pass(let pass, let replacement):
                let commitment = issued.removeValue(forKey: pass.id)
                // A replacement that a crash kept from its place counts once the ledger has issued it.
                let isReplaced = pass.commitment != commitment && replacement?.commitment == commitment
                let newest = isReplaced ? replacement ?? pass : pass
                if let what = Self.fault(in: newest, issued: commitment) {
                    faults.append(Self.fault("pass \(pass.id): \(what)"))
                }
            case .damaged(let what): faults.append(Self.fault(what))
            }
        }
        let strays = try register.straysAmongPersonalValues()
        if strays > 0 { faults.append(Self.fault("\(strays) personal values belong to no pass")) }
        // Without its token in the register a pass cannot be shown, exported or drawn again.
        return faults
            + issued.keys.sorted().map {
                Self.fault("pass \($0): the ledger issued it, and its token is missing")
            }
    }

    private static func fault(_ what: String) -> AuditFault {
        AuditFault(index: nil, what: "register: \(what)")
    }

    /// What the ledger says last of each of the region's passes; entries that cannot be read are the walk's to tell.
    private static func newestCommitments(
        of region: RegionID, in reading: any LedgerReading
    ) throws -> [PassID: Digest] {
        let size = try reading.size().count
        var newest: [PassID: Digest] = [:]
        for start in stride(from: 0, to: size, by: 1024) {
            let range = EntryIndex(start)..<EntryIndex(min(start + 1024, size))
            for bytes in try reading.bytes(in: range) {
                guard let record = try? Entry(parsing: bytes).record, record.region == region,
                    case .issued(let issued) = record.content, let pass = record.passID
                else { continue }
                newest[pass] = issued.commitment
            }
        }
        return newest
    }

    private static func fault(in pass: RegisteredPass, issued: Digest?) -> String? {
        guard let token = try? PassToken(parsing: pass.token), token.claims.passID == pass.id else {
            return "its token cannot be read"
        }
        if let issued, issued != token.commitment { return "the ledger issued another token" }
        guard !pass.personal.isEmpty else { return nil }
        guard let secret = pass.commitmentKey.flatMap({ PersonalKey($0) }) else {
            return "the key of its personal values is gone, and the values are still there"
        }
        for (key, value) in pass.personal {
            let commitment = PersonalAttribute.commitment(key: key, value: value, under: secret)
            guard token.claims.attributes.contains(Attribute(key: key, value: .commitment(commitment))) else {
                return "the value of \(key) is not the one that the token commits to"
            }
        }
        return nil
    }
}
