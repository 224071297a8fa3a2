import Passes
import Testing

/// How large the three passes of the contract's budgets come out.
@Suite struct SizeBudgetTests {
    /// Alphanumeric characters of a QR code at level M, by version (ISO/IEC 18004, table 7).
    static let capacity = [11: 366, 14: 528, 16: 656]

    @Test func `a usual printed pass fits 230 bytes and version 11`() throws {
        let token = try PassToken(minting: Samples.printed, by: Samples.issuer)
        print("a usual printed pass: \(token.bytes.count) bytes, \(token.text.utf8.count) characters")
        #expect(token.bytes.count <= 230)
        #expect(token.text.utf8.count <= Self.capacity[11] ?? 0)
    }

    @Test func `a full phone pass fits 350 bytes, its presentation 430 and version 16`() throws {
        let token = try PassToken(minting: Samples.phone, by: Samples.issuer)
        let shown = Presentation(presenting: token, at: Moment(seconds: 1_777_600_000), by: Samples.holder)
        print("a full phone pass: \(token.bytes.count) bytes, its presentation: \(shown.bytes.count) bytes")
        #expect(token.bytes.count <= 350)
        #expect(shown.bytes.count <= 430)
        #expect(shown.text.utf8.count <= Self.capacity[16] ?? 0)
    }

    @Test func `the budgets themselves fit their versions`() {
        func characters(_ prefix: String, _ bytes: Int) -> Int {
            prefix.utf8.count + Base45.encode([UInt8](repeating: 0, count: bytes)).utf8.count
        }
        #expect(characters("SP1:", 230) <= Self.capacity[11] ?? 0)
        #expect(characters("SP1:", PassToken.largestPrintedSize) == Self.capacity[14])
        #expect(characters("SP1P:", 430) <= Self.capacity[16] ?? 0)
    }
}
