import PassLedger
import Passes
import TestSupport
import Testing

@Suite struct `A bundle` {
    private let region = RecordSamples().region

    /// Ten passes, the fourth with a check-in, and the bundle of the fourth.
    private func bundle() async throws -> (bundle: PassBundle, trust: BundleTrust) {
        let store = MemoryStore()
        let ledger = try #require(Ledger(store: store, origin: "localhost/quzhou", logKey: region.logKey))
        _ = try await ledger.append(at: SampleRegion.start) { _ in
            let passes = try (0..<10).map { try region.mint($0) }
            return Decision(records: passes + [try region.checkIn(4), try region.mint(11)], outcome: ())
        }
        let bundle = try await store.read { try PassBundle(of: region.claims(4).name, token: nil, from: $0) }
        let trust = BundleTrust(
            log: ledger.verifier, issuers: [region.issuerKey.publicKey], gates: [region.gateKey.publicKey])
        return (try #require(bundle), trust)
    }

    @Test func `proves a history to somebody who has only the keys`() async throws {
        let (bundle, trust) = try await bundle()
        #expect(bundle.entries.map(\.index) == [4, 10])
        #expect(bundle.faults(trusting: trust).isEmpty)
        let read = try PassBundle(json: bundle.json)
        #expect(read == bundle)
        let strangers = BundleTrust(log: trust.log, issuers: trust.issuers)
        #expect(read.faults(trusting: strangers).isEmpty, "a gate unknown here stands on the ledger's word")
    }

    @Test func `with a byte changed anywhere proves nothing`() async throws {
        let (bundle, trust) = try await bundle()
        for place in bundle.entries[0].bytes.indices {
            var changed = bundle
            changed.entries[0].bytes[place] ^= 1
            #expect(!changed.faults(trusting: trust).isEmpty, "byte \(place)")
        }
        for place in bundle.entries[0].proof.indices {
            var changed = bundle
            changed.entries[0].proof[place] = .zero
            #expect(changed.faults(trusting: trust) == [.proof(4)])
        }
    }

    @Test func `with an entry left out, moved or of another pass is refused`() async throws {
        let (bundle, trust) = try await bundle()
        var changed = bundle
        changed.entries.removeFirst()
        #expect(changed.faults(trusting: trust) == [.chain(10)])
        changed.entries = bundle.entries.reversed()
        #expect(changed.faults(trusting: trust) == [.chain(10), .chain(4)])
        changed.entries = []
        #expect(changed.faults(trusting: trust) == [.empty])
        changed = bundle
        changed.entries[0].index = 5
        #expect(changed.faults(trusting: trust) == [.proof(5)])
    }

    @Test func `under other keys is refused`() async throws {
        let (bundle, trust) = try await bundle()
        let other = region.logKey.publicKey
        #expect(
            bundle.faults(trusting: BundleTrust(log: trust.log, issuers: [other])) == [.unknownKey(4)])
        let log = try #require(VerifierKey(name: trust.log.name, key: region.issuerKey.publicKey))
        #expect(
            bundle.faults(trusting: BundleTrust(log: log, issuers: trust.issuers)) == [.checkpoint(.unsigned)]
        )
    }

    @Test func `with something that is no token, or another pass's, is refused`() async throws {
        var (bundle, trust) = try await bundle()
        bundle.token = "SP1:"
        #expect(bundle.faults(trusting: trust) == [.token])
    }

    @Test(arguments: ["", "{}", "[]", "{\"format\": \"scenic-pass bundle v1\"}", "\u{0}"])
    func `of any other form is none`(text: String) {
        #expect(throws: BundleError.notABundle) { try PassBundle(json: Array(text.utf8)) }
    }

    @Test func `of a later format says so`() async throws {
        let (bundle, _) = try await bundle()
        let later = String(decoding: bundle.json, as: UTF8.self).replacing("bundle v1", with: "bundle v2")
        #expect(throws: BundleError.otherFormat("scenic-pass bundle v2")) {
            try PassBundle(json: Array(later.utf8))
        }
    }
}
