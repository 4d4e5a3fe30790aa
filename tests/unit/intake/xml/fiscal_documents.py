"""Invented fiscal documents with the structure of real ones."""

__all__ = ["ALL", "cfdi", "cfe", "cfe_envelope", "dte", "nfce", "sat", "sat_cancelled"]

CFE_NAMESPACE = "http://cfe.dgi.gub.uy"


def cfe(kind: str = "101", *, total: str = "1007.00", of: str = "", prefix: str = "", body: str = "eTck") -> str:
    """A Uruguayan document; its prefix stands before every name."""
    p = f"{prefix}:" if prefix else ""
    xmlns = f'xmlns:{prefix}="{CFE_NAMESPACE}"' if prefix else f'xmlns="{CFE_NAMESPACE}"'
    reference = (
        f"<{p}Referencia><{p}Referencia><{p}NroLinRef>1</{p}NroLinRef><{p}TpoDocRef>101</{p}TpoDocRef>"
        f"<{p}Serie>A</{p}Serie><{p}NroCFERef>{of}</{p}NroCFERef></{p}Referencia></{p}Referencia>"
    )
    return (
        f'<{p}CFE {xmlns} version="1.0"><{p}{body}><{p}TmstFirma>2026-07-30T18:05:11-03:00</{p}TmstFirma>'
        f"<{p}Encabezado><{p}IdDoc><{p}TipoCFE>{kind}</{p}TipoCFE><{p}Serie>A</{p}Serie><{p}Nro>424298</{p}Nro>"
        f"<{p}FchEmis>2026-07-30</{p}FchEmis><{p}FmaPago>1</{p}FmaPago></{p}IdDoc>"
        f"<{p}Emisor><{p}RUCEmisor>219999830019</{p}RUCEmisor></{p}Emisor>"
        f"<{p}Totales><{p}TpoMoneda>UYU</{p}TpoMoneda><{p}MntTotal>{total}</{p}MntTotal>"
        f"<{p}MntPagar>{total}</{p}MntPagar></{p}Totales></{p}Encabezado>"
        f"<{p}Detalle><{p}Item><{p}NroLinDet>1</{p}NroLinDet><{p}CodItem><{p}TpoCod>INT1</{p}TpoCod>"
        f"<{p}Cod>Y-7</{p}Cod></{p}CodItem><{p}NomItem>Yerba ñandú</{p}NomItem><{p}Cantidad>2.5</{p}Cantidad>"
        f"<{p}MontoItem>{total}</{p}MontoItem></{p}Item></{p}Detalle>"
        f"{reference if of else ''}</{p}{body}></{p}CFE>"
    )


def cfe_envelope(*documents: str) -> str:
    """An envelope, as it goes to the tax office."""
    return f'<EnvioCFE xmlns="{CFE_NAMESPACE}" version="1.0"><Caratula/>{"".join(documents)}</EnvioCFE>'


def nfce(
    *, status: str = "100", total: str = "40.90", paid: str = "50.00", change: str = "9.10", test: str = "1"
) -> str:
    """A Brazilian NFC-e with its protocol."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><nfeProc xmlns="http://www.portalfiscal.inf.br/nfe" versao="4.00">'
        f"<NFe><infNFe versao='4.00'><ide><mod>65</mod><serie>001</serie><nNF>000012345</nNF>"
        f"<dhEmi>2026-07-30T19:20:00-03:00</dhEmi><tpNF>1</tpNF><tpAmb>{test}</tpAmb><finNFe>1</finNFe></ide>"
        "<emit><CNPJ>11222333000181</CNPJ></emit>"
        "<det nItem='1'><prod><cProd>77</cProd><xProd>Pão de queijo</xProd><qCom>3.0000</qCom><vProd>42.90</vProd>"
        "<vDesc>2.00</vDesc></prod></det>"
        f"<total><ICMSTot><vProd>42.90</vProd><vDesc>2.00</vDesc><vNF>{total}</vNF></ICMSTot></total>"
        f"<pag><detPag><tPag>01</tPag><vPag>{paid}</vPag></detPag><vTroco>{change}</vTroco></pag></infNFe></NFe>"
        f"<protNFe><infProt><cStat>{status}</cStat></infProt></protNFe></nfeProc>"
    )


def sat() -> str:
    """A Brazilian CF-e SAT."""
    return (
        "<CFe><infCFe Id='CFe35260711222333000181590001234560000429876543' versao='0.08'><ide><mod>59</mod>"
        "<nserieSAT>000123456</nserieSAT><nCFe>000042</nCFe><dEmi>20260730</dEmi><hEmi>192000</hEmi><tpAmb>1</tpAmb></ide>"
        "<emit><CNPJ>11222333000181</CNPJ></emit><det nItem='1'><prod><cProd>1</cProd><xProd>Café</xProd>"
        "<qCom>1.0000</qCom><vProd>7.50</vProd><vItem>7.50</vItem></prod></det><total><vCFe>7.50</vCFe></total>"
        "<pgto><MP><cMP>04</cMP><vMP>7.50</vMP></MP><vTroco>0.00</vTroco></pgto></infCFe></CFe>"
    )


def sat_cancelled() -> str:
    """Its cancellation."""
    return (
        "<CFeCanc><infCFe chCanc='CFe35260711222333000181590001234560000429876543'><ide><mod>59</mod>"
        "<nserieSAT>000123456</nserieSAT><nCFe>000043</nCFe><dEmi>20260730</dEmi><hEmi>192500</hEmi></ide>"
        "<emit><CNPJ>11222333000181</CNPJ></emit><total><vCFe>7.50</vCFe></total></infCFe></CFeCanc>"
    )


def cfdi(kind: str = "I", *, version: str = "4.0", total: str = "1160.00") -> str:
    """A Mexican CFDI."""
    related = (
        '<cfdi:CfdiRelacionados TipoRelacion="01"><cfdi:CfdiRelacionado UUID="0f0e0d0c-1111-4222-8333-444455556666"/>'
        "</cfdi:CfdiRelacionados>"
    )
    return (
        f'<cfdi:Comprobante xmlns:cfdi="http://www.sat.gob.mx/cfd/{version[0]}" Version="{version}" Serie="F" '
        f'Folio="88" Fecha="2026-07-30T13:45:00" FormaPago="28" Moneda="MXN" Total="{total}" '
        f'TipoDeComprobante="{kind}">'
        f'{related if kind == "E" else ""}<cfdi:Emisor Rfc="EKU9003173C9"/><cfdi:Conceptos><cfdi:Concepto '
        'NoIdentificacion="T1" Cantidad="2" Descripcion="Té &amp; pan" Importe="1000.00"/></cfdi:Conceptos>'
        '<cfdi:Complemento><tfd:TimbreFiscalDigital xmlns:tfd="http://www.sat.gob.mx/TimbreFiscalDigital" '
        'UUID="aabbccdd-1111-4222-8333-444455556666"/></cfdi:Complemento></cfdi:Comprobante>'
    )


def dte(kind: str = "39", *, total: str = "2500", of: str = "") -> str:
    """A Chilean document in its envelope."""
    reference = f"<Referencia><NroLinRef>1</NroLinRef><TpoDocRef>39</TpoDocRef><FolioRef>{of}</FolioRef></Referencia>"
    return (
        '<?xml version="1.0" encoding="ISO-8859-1"?><EnvioBOLETA xmlns="http://www.sii.cl/SiiDte" version="1.0">'
        f'<SetDTE ID="S"><Caratula/><DTE version="1.0"><Documento ID="D"><Encabezado><IdDoc><TipoDTE>{kind}</TipoDTE>'
        "<Folio>1001</Folio><FchEmis>2026-05-04</FchEmis></IdDoc><Emisor><RUTEmisor>76123456-0</RUTEmisor></Emisor>"
        f"<Totales><MntTotal>{total}</MntTotal></Totales></Encabezado><Detalle><NroLinDet>1</NroLinDet>"
        f"<NmbItem>Piña</NmbItem><QtyItem>1</QtyItem><MontoItem>{total}</MontoItem></Detalle>"
        f"{reference if of else ''}<TmstFirma>2026-05-04T10:00:00</TmstFirma></Documento></DTE></SetDTE></EnvioBOLETA>"
    )


ALL = (cfe(), cfe_envelope(cfe(), cfe("102", of="7")), nfce(), sat(), sat_cancelled(), cfdi(), cfdi("E"), dte())
