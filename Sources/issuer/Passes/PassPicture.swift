import Glibc
import Passes
import QRSymbols
import Regions

/// A pass's picture, drawn beside its final name and read back from its very bytes.
///
/// - Guarantee: a file stands under the final name only after ``handOut()``; the symbol in it reads as exactly the token's text.
struct PassPicture {
    let path: String
    private let bytes: [UInt8]

    /// Draws a token in the format that the file name asks for.
    init(of token: PassToken, plan: Plan, home: RegionHome, at path: String) throws {
        guard let format = PictureFormat(fileName: path) else { throw IssuerError.pictureFormat(path) }
        // Before anything is minted: a pass whose picture has no place would be sold to nobody.
        try DurableFile(path).requirePlace()
        let symbol = try QRSymbol(text: token.text)
        bytes =
            switch format {
            case .png: try symbol.png()
            case .svg: symbol.svg()
            case .pdf: try PrintedPass(token.claims, plan: plan, home: home).pdf(symbol: symbol)
            }
        let frame = try PictureReader.frame(of: bytes, format: format)
        let texts = SymbolReader(decoder: .auto).read(frame).map(\.bytes)
        guard texts == [Array(token.text.utf8)] else { throw IssuerError.pictureUnreadable(path) }
        self.path = path
    }

    /// Puts the picture under its final name, durably, for its owner alone: whoever has it can enter.
    func handOut() throws(FileError) { try DurableFile(path).write(bytes, mode: 0o600) }
}
