import Passes
import Testing

/// Names and their forms.
@Suite struct NamesTests {
    @Test(arguments: ["a", "north", "z-9", "0123456789abcdef", "-"])
    func `a code is 1 to 16 small letters, digits and hyphens`(text: String) {
        #expect(Code(text)?.text == text)
    }

    @Test(arguments: ["", "A", "a b", "a_b", "北", "é", "0123456789abcdefg", "a\n", "ａ"])
    func `anything else is no code`(text: String) {
        #expect(Code(text) == nil)
    }

    @Test func `a region id has 2 to 32 characters`() {
        #expect(RegionID("q") == nil)
        #expect(RegionID("qz")?.text == "qz")
        #expect(RegionID(String(repeating: "q", count: 32)) != nil)
        #expect(RegionID(String(repeating: "q", count: 33)) == nil)
        #expect(RegionID("test-lab")?.isForTests == true)
        #expect(RegionID("testing")?.isForTests == false)
    }

    @Test func `names are ordered by their bytes`() {
        let codes = ["b", "a", "aa", "a-", "0", "-"].map(Samples.code)
        #expect(codes.sorted().map(\.text) == ["-", "0", "a", "a-", "aa", "b"])
    }

    @Test func `a pass number is read as it is printed`() throws {
        let id = try #require(PassID(hex: "000102030405060708090a0b0c0d0e0f"))
        #expect(PassID(hex: "00010203 04050607 08090a0b 0c0d0e0f") == id)
        #expect(PassID(hex: "0001-0203-0405-0607-0809-0A0B-0C0D-0E0F") == id)
        #expect(id.description == "000102030405060708090a0b0c0d0e0f")
        #expect(PassID(hex: "0001") == nil)
        #expect(PassID(hex: "000102030405060708090a0b0c0d0e0g") == nil)
        #expect(PassName(region: Samples.plain.region, id: id).description == "quzhou/\(id)")
    }

    @Test func `a signer is a region or one of its gates`() {
        #expect(SignerName("quzhou")?.gate == nil)
        #expect(SignerName("quzhou")?.region.text == "quzhou")
        #expect(SignerName("quzhou/g1")?.gate?.text == "g1")
        #expect(SignerName("quzhou/g1")?.description == "quzhou/g1")
        for text in ["", "/", "quzhou/", "/g1", "quzhou/g1/x", "Quzhou", "quzhou/G1"] {
            #expect(SignerName(text) == nil, "\(text)")
        }
    }

    @Test func `hex is read in either case and written in lower case`() {
        #expect([UInt8](hex: "00fFA5") == [0, 255, 165])
        #expect([UInt8](hex: "") == [])
        #expect([0, 255, 165].hex == "00ffa5")
        for text in ["0", "0g", "0x", " 00", "００"] { #expect([UInt8](hex: text) == nil, "\(text)") }
    }

    @Test func `fixed sizes are kept`() {
        for count in 0...70 {
            let bytes = [UInt8](repeating: 7, count: count)
            #expect((PassID(bytes) != nil) == (count == 16))
            #expect((Digest(bytes) != nil) == (count == 32))
            #expect((PublicKey(bytes) != nil) == (count == 32))
            #expect((SigningKey(seed: bytes) != nil) == (count == 32))
            #expect((PersonalKey(bytes) != nil) == (count == 32))
            #expect((KeyID(bytes) != nil) == (count == 8))
            #expect((Signature(bytes) != nil) == (count == 64))
        }
    }
}
