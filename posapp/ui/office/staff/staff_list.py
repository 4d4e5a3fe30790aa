"""The people of the staff as rows of a list."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.staff.members import StaffMember
from posapp.ui.kit.rows_model import Lines, RowsModel
from posapp.ui.labels.sentences import role_label

__all__ = ["StaffModel"]


class StaffModel(RowsModel[StaffMember]):
    """People, active or not."""

    def key(self, member: StaffMember, /) -> str:
        """Give the person's id."""
        return member.id

    def lines(self, member: StaffMember, /) -> Lines:
        """Give the name, and below it the role, or that the person is inactive."""
        inactive = QCoreApplication.translate("StaffSheet", "inactive")
        return member.name, "", role_label(member.role) if member.active else inactive
