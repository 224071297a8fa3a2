import Passes
import Testing

/// Commitments to personal values.
@Suite struct PersonalAttributeTests {
    @Test func `a commitment is the HMAC that another program computes`() throws {
        let secret = try #require(PersonalKey((0..<32).map { UInt8($0) }))
        // python3: hmac.new(bytes(range(32)), b'name\0' + '王小明'.encode(), 'sha256').digest()[:16].hex()
        let name = PersonalAttribute.commitment(key: Samples.code("name"), value: "王小明", under: secret)
        #expect(name.hex == "04a1673ae02ea8ca1ec6bd5f29a4eb35")
        #expect(PersonalAttribute.matches(name, key: Samples.code("name"), value: "王小明", under: secret))
        #expect(!PersonalAttribute.matches(name, key: Samples.code("id"), value: "王小明", under: secret))
        #expect(!PersonalAttribute.matches(name, key: Samples.code("name"), value: "王小朋", under: secret))
        #expect(!PersonalAttribute.matches([], key: Samples.code("name"), value: "王小明", under: secret))
    }

    @Test func `a value counts in its normal form, however it was typed`() {
        let secret = PersonalKey.random()
        let typed = PersonalAttribute.commitment(
            key: Samples.code("name"), value: "Jose\u{301}", under: secret)
        #expect(
            typed == PersonalAttribute.commitment(key: Samples.code("name"), value: "José", under: secret))
    }

    @Test func `a personal key is never shown`() {
        let secret = PersonalKey.random()
        var text = "\(secret) \(String(reflecting: secret))"
        dump(secret, to: &text)
        #expect(!text.contains(secret.bytes.hex))
        #expect(!text.contains("\(secret.bytes[0]), \(secret.bytes[1])"))
    }
}
