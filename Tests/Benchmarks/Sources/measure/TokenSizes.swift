import Passes
import QRSymbols

/// The sizes of usual tokens beside their budgets in CONTRACT, section 2.
struct TokenSizes {
    private let issuer = SigningKey.random()
    private let now = Moment.now()

    func print() throws {
        guard let region = RegionID("quzhou") else { throw SamplePass.Unfit(what: "region") }
        let printed = try PassToken(minting: SamplePass.printed(by: region, at: now), by: issuer)
        try line("token of a usual printed pass", printed.bytes.count, 230, symbol: printed.text, 11)
        let phone = try PassToken(minting: SamplePass.phone(by: region, at: now), by: issuer)
        Swift.print(
            "size, token of a full phone pass: \(phone.bytes.count) bytes, never drawn alone (at most 350): "
                + verdict(phone.bytes.count <= 350))
        let shown = Presentation(presenting: phone, at: now, by: SamplePass.holder)
        try line("what that phone shows", shown.bytes.count, 430, symbol: shown.text, 16)
    }

    private func line(_ name: String, _ size: Int, _ most: Int, symbol: String, _ version: Int) throws {
        let drawn = try QRSymbol(text: symbol).version
        Swift.print(
            "size, \(name): \(size) bytes, QR version \(drawn)-M (at most \(most), \(version)-M): "
                + verdict(size <= most && drawn <= version))
    }
}
