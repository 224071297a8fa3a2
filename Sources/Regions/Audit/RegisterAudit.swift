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
        let (region, register) = (home.region, register)
        return try await store.read { reading in
            var faults: [AuditFault] = []
            try register.forEach { pass in
                let name = PassName(region: region, id: pass.id)
                let issued = try reading.entries(of: name).compactMap { $0.entry.record.issuedCommitment }
                if let what = Self.fault(in: pass, issued: issued) {
                    faults.append(AuditFault(index: nil, what: "register: pass \(pass.id): \(what)"))
                }
            }
            return faults
        }
    }

    private static func fault(in pass: RegisteredPass, issued: [Digest]) -> String? {
        guard let token = try? PassToken(parsing: pass.token), token.claims.passID == pass.id else {
            return "its token cannot be read"
        }
        guard issued.isEmpty || issued.last == token.commitment else {
            return "the ledger issued another token"
        }
        guard let secret = pass.commitmentKey.flatMap({ PersonalKey($0) }) else { return nil }
        for (key, value) in pass.personal {
            let commitment = PersonalAttribute.commitment(key: key, value: value, under: secret)
            guard token.claims.attributes.contains(Attribute(key: key, value: .commitment(commitment))) else {
                return "the value of \(key) is not the one that the token commits to"
            }
        }
        return nil
    }
}

extension Record {
    /// The commitment of the token that it issues, if it issues one.
    fileprivate var issuedCommitment: Digest? {
        guard case .issued(let issued) = content else { return nil }
        return issued.commitment
    }
}
